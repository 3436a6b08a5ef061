namespace PerfEtl.Pipeline.Packages;

/// <summary>Loads that earlier runs left without an end, and what becomes of each.</summary>
/// <remarks>
/// A run can die between any two steps, so a package's state may lag behind the warehouse by one. Only the holder of
/// the writer lock may decide, with the working file open.
/// </remarks>
internal sealed class UnfinishedLoads
{
    private readonly IReadOnlyList<LoadPackage> packages;
    private readonly List<LoadPackage> continued = [];
    private readonly List<LoadPackage> aborted = [];

    private UnfinishedLoads(IReadOnlyList<LoadPackage> packages) => this.packages = packages;

    /// <summary>Ids of loads whose data are in the working file, but that no reader has seen.</summary>
    public IReadOnlyList<string> Continued => [.. continued.Select(package => package.Id)];

    /// <summary>Ids of loads that left nothing in the working file.</summary>
    public IReadOnlyList<string> Aborted => [.. aborted.Select(package => package.Id)];

    /// <summary>Finds them; called before this run's own package begins.</summary>
    public static UnfinishedLoads In(string folder) =>
        new([.. LoadPackage.All(folder).Where(package => package.State < LoadState.Published)]);

    /// <summary>Decides for each: published already, carried on by this run, or aborted.</summary>
    /// <param name="committed">The loads in the working file.</param>
    /// <param name="published">Gives the loads in the snapshot in force; asked only if there is a doubt.</param>
    public void Decide(IReadOnlySet<string> committed, Func<IReadOnlySet<string>> published)
    {
        if (packages.Count == 0) return;
        var seen = published();
        foreach (var package in packages)
        {
            if (!committed.Contains(package.Id)) Abort(package);
            else if (seen.Contains(package.Id)) package.Advance(LoadState.Published);
            else Continue(package);
        }
    }

    /// <summary>Records that this run's snapshot, which holds them too, is in force.</summary>
    public void Publish() => continued.ForEach(package => package.Advance(LoadState.Published));

    private void Continue(LoadPackage package)
    {
        package.Advance(LoadState.Loaded);
        continued.Add(package);
    }

    private void Abort(LoadPackage package)
    {
        package.Abort("上一次运行中途结束，什么都没有写入数据仓库");
        aborted.Add(package);
    }
}
