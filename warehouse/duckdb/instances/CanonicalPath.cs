namespace PerfEtl.Warehouse.DuckDB.Instances;

/// <summary>The one name of a file, whatever links and dots lead to it.</summary>
/// <remarks>
/// The package tells databases apart by the text of their path: a file opened through a link to its folder would be
/// opened a second time, and the rows written through one of the two would be lost.
/// </remarks>
internal static class CanonicalPath
{
    /// <summary>For example <c>/srv/perfetl/warehouse/perfetl.duckdb</c> for <c>data/./perfetl.duckdb</c>.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        return full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (folder, name) => Followed(Path.Combine(folder, name)));
    }

    // The target of a link may itself lie behind links.
    private static string Followed(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link
            ? Of(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName)
            : path;
}
