namespace PerfEtl.Pipeline.Files;

/// <summary>Where everything lives: one folder, set by <c>--data DIR</c> or <c>Data:Folder</c>.</summary>
internal sealed class DataFolder(string root)
{
    /// <summary>The folder itself, absolute.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The working file; only the one writer opens it.</summary>
    public string WorkingFile => Path.Combine(Root, "warehouse", "perfetl.duckdb");

    /// <summary>Where DuckDB may spill.</summary>
    public string Temporary => Path.Combine(Root, "warehouse", "temporary");

    /// <summary>Working files that could not be used any more; kept until somebody removes them.</summary>
    public string Aside => Path.Combine(Root, "warehouse", "aside");

    /// <summary>Held while a load runs.</summary>
    public string LockFile => Path.Combine(Root, "warehouse", "writer.lock");

    /// <summary>Snapshots for readers, and the pointer to the one in force.</summary>
    public string Published => Path.Combine(Root, "published");

    /// <summary>Every submitted file, by hash, as it came.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>One folder per load with its state.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>Documents set aside, with the reason.</summary>
    public string Quarantine => Path.Combine(Root, "quarantine");

    /// <summary>What the pulls of a source brought and no load has taken in yet.</summary>
    public string PulledOf(string source) => Path.Combine(Root, "pulled", source);

    /// <summary>What the pages need: tokens and keys.</summary>
    public string Serve => Path.Combine(Root, "serve");

    /// <summary>The monthly reports.</summary>
    public string Reports => Path.Combine(Root, "out", "reports");

    /// <summary>Charts for people.</summary>
    public string Charts => Path.Combine(Root, "out", "charts");

    /// <summary>Every folder that a night writes into.</summary>
    public IEnumerable<string> Written =>
        [Root, Path.GetDirectoryName(WorkingFile)!, Published, Archive, Packages, Quarantine, Charts];

    /// <summary>A path as people read it: relative if it lies below where they stand, else whole.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && Environment.CurrentDirectory.Length > 1;
        return isBelow ? relative : Path.GetFullPath(path);
    }
}
