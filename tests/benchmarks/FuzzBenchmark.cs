using System.Diagnostics;
using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Tests.Extract.Pdf.Damage;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Many damaged PDFs: what became of them, the slowest, the memory.</summary>
internal static class FuzzBenchmark
{
    /// <param name="arguments">Perhaps <c>--count 20000</c>, <c>--seed 2022</c>, <c>--keep FOLDER</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (count, seed) = (Number(arguments, "--count", 20_000), Number(arguments, "--seed", 2022));
        using var pool = new ReaderPool(new PdfLimits());
        var run = new FuzzRun(seed, pool);
        var watch = Stopwatch.StartNew();
        run.Run(count);
        Console.WriteLine(run.Table);
        Console.WriteLine($"silent: damaged bytes {run.SilentIn(FuzzRun.IsOfBytes)}, "
            + $"edited objects {run.SilentIn(FuzzRun.IsOfObjects)}, "
            + $"changed characters {run.SilentIn(FuzzRun.IsOfCharacters)}");
        Console.WriteLine($"slowest: {run.Slowest}\nmost allocated: {run.Largest}");
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{watch.Elapsed.TotalSeconds:0} s in all, peak working set {process.PeakWorkingSet64 / 1024 / 1024} MiB"));
        foreach (var silent in run.Silent) Console.WriteLine(silent);
        if (Option(arguments, "--keep") is { } folder) run.Keep(folder);
        return 0;
    }

    private static int Number(IReadOnlyList<string> arguments, string name, int usual) =>
        Option(arguments, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        for (var index = 0; index + 1 < arguments.Count; index++)
            if (arguments[index] == name) return arguments[index + 1];
        return null;
    }
}
