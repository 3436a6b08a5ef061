namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>A published snapshot, as a page says where its numbers come from.</summary>
/// <param name="Path">The file: <c>data/published/perfetl-20221231T101400123Z.duckdb</c>.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
internal sealed record SiteSnapshot(string Path, DateTime PublishedAt)
{
    /// <summary>Its name: <c>perfetl-20221231T101400123Z</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The snapshot that a file holds now; published again under its name it is another one.</summary>
    public static SiteSnapshot At(string path) => new(path, File.GetLastWriteTimeUtc(path));
}
