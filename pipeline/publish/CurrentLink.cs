namespace PerfEtl.Pipeline.Publish;

/// <summary>
/// <c>published/current.duckdb</c>: one path that is always the snapshot in force, for ODBC and BI tools.
/// </summary>
/// <remarks>
/// A symbolic link that is replaced by a rename, right after the pointer: a reader opens the old snapshot or the new
/// one. Windows gives links to administrators only, and a copy would not be replaced while it is read: there the
/// pointer <c>CURRENT</c> names the file.
/// </remarks>
internal static class CurrentLink
{
    private const string Name = "current.duckdb";

    /// <summary>Makes the link show the snapshot; where there are no links, there is none.</summary>
    /// <param name="folder">The folder of the snapshots.</param>
    /// <param name="snapshot">One of them.</param>
    public static void Follow(string folder, string snapshot)
    {
        var link = Path.Combine(folder, Name);
        var target = Path.GetFileName(snapshot);
        if (OperatingSystem.IsWindows() || new FileInfo(link).LinkTarget == target) return;
        try
        {
            var draft = Path.Combine(folder, $"perfetl-{Name}.draft");
            File.Delete(draft);
            File.CreateSymbolicLink(draft, target);
            File.Move(draft, link, overwrite: true);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            // Some file systems have no links. One that shows yesterday for good would be worse than none.
            File.Delete(link);
        }
    }
}
