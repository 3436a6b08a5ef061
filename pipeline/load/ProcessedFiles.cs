using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>Moves the files of the sources away once their night is published, if that is configured.</summary>
internal static class ProcessedFiles
{
    /// <summary>Moves every file that was read and not refused; one that cannot be moved stays, to no harm.</summary>
    /// <param name="files">What the night looked at.</param>
    /// <param name="target">The folder; files keep their path below it. Empty to leave them where they are.</param>
    /// <param name="report">The night, published.</param>
    public static void Move(IReadOnlyList<SubmittedFile> files, string target, LoadReport report)
    {
        if (target.Length == 0) return;
        var refused = report.Quarantine.Select(form => form.DocumentName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !file.IsBeingWritten && !IsRefused(file.Name, refused)))
        {
            if (FileStamp.Of(new FileInfo(file.Path)) != file.Stamp) continue;
            var path = Unused(Path.Combine(target, report.LoadId, file.Name));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(file.Path, path);
        }
    }

    // Two sources may hold files of one name: 申报表.txt, 申报表-2.txt.
    private static string Unused(string path)
    {
        var (stem, ending) = (Path.ChangeExtension(path, null), Path.GetExtension(path));
        for (var copy = 2; File.Exists(path); copy++) path = FormattableString.Invariant($"{stem}-{copy}{ending}");
        return path;
    }

    // Of an archive any of its files may have been refused.
    private static bool IsRefused(string name, HashSet<string> refused) =>
        refused.Contains(name) || refused.Any(document => document.StartsWith(name + "/", StringComparison.Ordinal));
}
