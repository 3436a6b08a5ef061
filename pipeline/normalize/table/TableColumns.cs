using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The head of the indicator table: which column holds what, by the words, never by number.</summary>
/// <param name="Line">Line of the head; 0 where the head is lost.</param>
/// <param name="Roles">Each head cell, left to right.</param>
internal sealed record TableColumns(int Line, IReadOnlyList<ColumnRole> Roles)
{
    /// <summary>The role of a column whose head is in no lookup.</summary>
    public const string Unknown = "unknown";

    /// <summary>Where the form prints no head: names with targets to their right, as in every form.</summary>
    public static TableColumns Lost { get; } = new(0, []);

    /// <summary>Column of the names (三级指标); 0 where unknown.</summary>
    public int Name { get; } = Roles.FirstOrDefault(role => role.Role == "name")?.Column ?? 0;

    /// <summary>Column of the targets (指标目标值); 0 where unknown.</summary>
    public int Target { get; } = Roles.FirstOrDefault(role => role.Role == "target")?.Column ?? 0;

    /// <summary>Columns right of the names, left to right.</summary>
    public IReadOnlyList<ColumnRole> AfterName { get; } =
        [.. Roles.SkipWhile(role => role.Role != "name").Skip(1)
            .Where(role => role.Role is not ("level1" or "level2" or "name"))];

    /// <summary>Whether rows start with a number of their own (序号).</summary>
    public bool HasNumbers { get; } = Roles.Any(role => role.Role == "number");

    /// <summary>The role of the column a cell of a ruled row stands in; null left of every head.</summary>
    public string? RoleOf(Cell cell) =>
        Roles.LastOrDefault(role => role.Column <= cell.Column && cell.Column < role.Column + role.Span)?.Role;

    /// <summary>The head in a row, or null if it is none: at least two of 一级, 二级, 三级 and the target's.</summary>
    public static TableColumns? In(Row row, Vocabulary vocabulary)
    {
        var roles = new List<ColumnRole>();
        foreach (var cell in row.Cells)
        {
            // A head nobody knows is still a column beside the others, never the target.
            var role = vocabulary.Columns.Find(cell.Text)?.Code ?? (roles.Count > 0 ? Unknown : null);
            if (role is not null) roles.Add(new ColumnRole(cell.Column, role, cell.ColumnSpan));
        }

        var known = roles.Select(role => role.Role).Distinct()
            .Count(role => role is "level1" or "level2" or "name" or "target");
        if (known < 2) return null;
        if (!roles.Exists(role => role.Role == "name")) PutName(roles);
        return new TableColumns(row.Line, roles);
    }

    // 三级指标 damaged or run into its neighbour: the names are left of the targets all the same.
    private static void PutName(List<ColumnRole> roles)
    {
        var target = roles.FindIndex(role => role.Role == "target");
        if (target > 0 && roles[target - 1] is { Role: Unknown } left) roles[target - 1] = left with { Role = "name" };
        else if (target > 0) roles.Insert(target, new ColumnRole(roles[target].Column - 1, "name", 0));
    }
}
