using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>Withdraws what vanished files said, where the settings want that.</summary>
internal static class VanishedFiles
{
    /// <summary>Stages a withdrawal for every file that a source folder held and holds no longer.</summary>
    /// <remarks>A folder without any file looks like a share that is not there: it withdraws nothing.</remarks>
    /// <exception cref="SettingsException">The night itself moves files away.</exception>
    public static void Withdraw(
        IntakeOptions options, IReadOnlyList<SubmittedFile> files, Loader loader, LoadContents contents)
    {
        if (!options.VanishedAreWithdrawn) return;
        if (options.MoveTo.Length > 0)
        {
            throw new SettingsException("设置 Intake:VanishedAreWithdrawn 不能与 Intake:MoveTo 同时使用："
                + "移走的文件会被当作撤回。请去掉其中一个。");
        }

        var found = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var roots = options.Sources.Select(source => Path.GetFullPath(source.Path))
            .Select(root => Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar)
            .Where(root => found.Any(path => path.StartsWith(root, StringComparison.Ordinal))).ToList();
        foreach (var id in loader.StandingPaths())
        {
            if (!IsThere(id, found) && roots.Exists(root => id.StartsWith(root, StringComparison.Ordinal)))
                contents.Add(new ManifestEntry.Withdrawn("", id));
        }
    }

    // A file of an archive bears the archive's path before a !; a path may hold one, too.
    private static bool IsThere(string id, HashSet<string> found) => found.Contains(id)
        || Enumerable.Range(0, id.Length).Any(index => id[index] == '!' && found.Contains(id[..index]));
}
