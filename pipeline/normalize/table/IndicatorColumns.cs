using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The head of the indicator table: which column holds what, by the words, never by number.</summary>
/// <param name="Line">Line of the head; 0 where the head is lost.</param>
/// <param name="Roles">Each head cell, left to right.</param>
internal sealed record IndicatorColumns(int Line, IReadOnlyList<ColumnRole> Roles)
{
    /// <summary>Where the form prints no head: names with targets to their right, as in every form.</summary>
    public static IndicatorColumns Lost { get; } = new(0, []);

    /// <summary>Column of the names (三级指标); 0 where unknown.</summary>
    public int Name { get; } = Roles.FirstOrDefault(role => role.Role == ColumnRoles.Name)?.Column ?? 0;

    /// <summary>Column of the targets (指标目标值); 0 where unknown.</summary>
    public int Target { get; } = Roles.FirstOrDefault(role => role.Role == ColumnRoles.Target)?.Column ?? 0;

    /// <summary>Columns right of the names, left to right.</summary>
    public IReadOnlyList<ColumnRole> AfterName { get; } =
        [.. Roles.SkipWhile(role => role.Role != ColumnRoles.Name).Skip(1)
            .Where(role => role.Role is not ("level1" or "level2" or ColumnRoles.Name))];

    /// <summary>Whether rows start with a number of their own (序号).</summary>
    public bool HasNumbers { get; } = Roles.Any(role => role.Role == ColumnRoles.Number);

    /// <summary>Whether the contents of a row, without its labels, start with its number.</summary>
    public bool IsNumbered(List<Cell> contents) =>
        HasNumbers && contents.Count > 1 && contents[0].Text.All(char.IsAsciiDigit);

    /// <summary>How many columns after the names the longest row has; 0 where nothing tells.</summary>
    public int Tail { get; init; }

    /// <summary>Whether more stands beside the names than the target.</summary>
    public bool HasMoreThanTarget =>
        AfterName.Count > 1 || Roles.TakeWhile(role => role.Role != ColumnRoles.Name).Any(IsBesideKnown);

    /// <summary>The head cell above a cell of a ruled row; null beside every head.</summary>
    public ColumnRole? Above(Cell cell) =>
        Roles.LastOrDefault(role => role.Column <= cell.Column && cell.Column < role.Column + role.Span);

    /// <summary>The role of the column a cell of a ruled row stands in; null beside every head.</summary>
    public string? RoleOf(Cell cell) => Above(cell)?.Role;

    /// <summary>The head in a row, or null if it is none: at least two of 一级, 二级, 三级 and the target's.</summary>
    public static IndicatorColumns? In(Row row, Vocabulary vocabulary)
    {
        if (!row.Cells.Any(cell => IsLevelOrName(cell, vocabulary))) return null;
        var roles = new List<ColumnRole>();
        foreach (var cell in row.Cells)
        {
            // A head nobody knows is still a column beside the others, never the target.
            var role = vocabulary.RoleOfColumn(cell.Text) ?? (roles.Count > 0 ? ColumnRoles.Unknown : null);
            if (role is not null) roles.Add(new ColumnRole(cell.Column, role, cell.ColumnSpan, cell.Text));
        }

        var known = roles.Select(role => role.Role).Distinct()
            .Count(role => role is "level1" or "level2" or ColumnRoles.Name or ColumnRoles.Target);
        if (known < 2) return null;
        if (!roles.Exists(role => role.Role == ColumnRoles.Name)) PutName(roles);
        return new IndicatorColumns(row.Line, roles);
    }

    private static bool IsLevelOrName(Cell cell, Vocabulary vocabulary) =>
        vocabulary.Columns.Find(cell.Text) is { Code: "level1" or "level2" or ColumnRoles.Name };

    private static bool IsBesideKnown(ColumnRole role) =>
        ColumnRoles.IsBeside(role.Role) && role.Role != ColumnRoles.Unknown;

    // 三级指标 damaged, or in words nobody knows: the names stand behind the levels, else left of the targets.
    private static void PutName(List<ColumnRole> roles)
    {
        var target = roles.FindIndex(role => role.Role == ColumnRoles.Target);
        var behind = roles.FindLastIndex(role => role.Role is "level1" or "level2") + 1;
        if (behind < target && roles[behind] is { Role: ColumnRoles.Unknown or "explanation" } first)
            roles[behind] = first with { Role = ColumnRoles.Name };
        else if (target > 0 && roles[target - 1] is { Role: ColumnRoles.Unknown or "explanation" } left)
            roles[target - 1] = left with { Role = ColumnRoles.Name };
        else if (target > 0)
            roles.Insert(target, new ColumnRole(roles[target].Column - 1, ColumnRoles.Name, 0, ""));
    }
}

/// <summary>One cell of the table's head.</summary>
/// <param name="Column">Its column, 1-based.</param>
/// <param name="Role">What stands below it, one of <see cref="ColumnRoles"/>.</param>
/// <param name="Span">Columns it covers; 0 where the document has no rulings to tell.</param>
/// <param name="Heading">As printed, both lines of a head of two: <c>年度指标值 度量单位</c>.</param>
internal sealed record ColumnRole(int Column, string Role, int Span, string Heading);
