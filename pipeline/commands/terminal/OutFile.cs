using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>What <c>--out</c> may name.</summary>
internal static class OutFile
{
    /// <summary>Refuses what cannot be a file, before any work is done.</summary>
    /// <param name="target">As it was typed; null if it was not.</param>
    /// <param name="example">A name that would do: <c>资金.svg</c>.</param>
    /// <exception cref="UsageException">It is a folder.</exception>
    public static void Check(string? target, string example)
    {
        if (target is not null && (Directory.Exists(target) || Path.EndsInDirectorySeparator(target)))
            throw new UsageException($"--out：“{target}”是文件夹，应为文件名，例如 --out {Path.Combine(target, example)}。");
    }
}
