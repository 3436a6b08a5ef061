namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Follows reviewed renames (A is now B, B is now C) to what a project is called today.</summary>
internal static class ProjectRenames
{
    /// <summary>Every earlier name with the last one of its chain: A → C, B → C.</summary>
    /// <exception cref="LookupException">A name is renamed twice, or renames run in a circle.</exception>
    public static IReadOnlyDictionary<ProjectIdentity, ProjectIdentity> Resolve(
        IEnumerable<(ProjectIdentity Earlier, ProjectIdentity Later)> renames)
    {
        var next = new Dictionary<ProjectIdentity, ProjectIdentity>();
        foreach (var (earlier, later) in renames)
            if (!next.TryAdd(earlier, later)) throw Wrong(earlier, "改名出现两次，应只有一行");
        return next.Keys.ToDictionary(name => name, name => Last(name, next));
    }

    private static ProjectIdentity Last(
        ProjectIdentity name, Dictionary<ProjectIdentity, ProjectIdentity> next)
    {
        var last = name;
        for (var steps = 0; next.TryGetValue(last, out var later); steps++)
        {
            if (steps > next.Count) throw Wrong(name, "的改名首尾相接成环，应有一个最后的名称");
            last = later;
        }

        return last;
    }

    private static LookupException Wrong(ProjectIdentity name, string what) =>
        new($"词表 project_renames.csv：“{name.Department}”的项目“{name.Name}”{what}。");
}

/// <summary>What forms print of a project: the department and the name.</summary>
internal readonly record struct ProjectIdentity(string Department, string Name);
