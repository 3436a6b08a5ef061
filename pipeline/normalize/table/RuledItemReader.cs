using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>One row between rulings → name, target and what stands beside them; each cell under its own head.</summary>
internal sealed class RuledItemReader(CellKinds kinds)
{
    private readonly TargetComposer composer = new(kinds);

    /// <summary>The item; null for a row of labels, or after a refusal.</summary>
    public TableItem? Read(Row row, IndicatorColumns head, FormNotes notes)
    {
        var own = PartsOf(row.Cells, head, notes);
        var covering = PartsOf(row.Covering, head, new FormNotes());
        if (own.Name is null && own.Parts.Target is null)
        {
            foreach (var lost in own.Cells) notes.Unclaimed(lost);
            return null;
        }

        if (IsUnclear(row, own, covering, head, notes)) return null;
        var name = own.Name ?? covering.Name;
        if (name is null)
        {
            var target = own.Parts.Target!;
            notes.Refuse(target.Place, "三级指标", target.Text, "是一个目标值，而这一行没有指标名称");
            return null;
        }

        var parts = own.Parts with
        {
            Name = name,
            Target = own.Parts.Target ?? covering.Parts.Target,
            Comparator = own.Parts.Comparator ?? covering.Parts.Comparator,
            Unit = own.Parts.Unit ?? covering.Parts.Unit,
            Sides = [.. own.Parts.Sides, .. covering.Parts.Sides],
        };
        var item = new TableItem
        {
            Name = name,
            Target = composer.Compose(parts, notes),
            Labels = [],
            LabelsAbove = [],
            Sides = parts.Sides,
            TargetCells = own.Parts.TargetCells,
        };
        item.Claim(notes);
        return item;
    }

    // A line that should part two cells is missing, or one name stands for several targets: which is whose?
    private static bool IsUnclear(Row row, Found own, Found covering, IndicatorColumns head, FormNotes notes)
    {
        if (own.Name is { } name && name.Column + name.ColumnSpan > head.Target && head.Target > name.Column)
            notes.Refuse(name.Place, "三级指标", name.Text, "占了指标名称和目标值两栏，应各占一格");
        else if (own.Name is null && covering.Name is { } above && own.Parts.Target is not null)
            notes.Refuse(row.Cells[0].Place, "三级指标", above.Text, "一个指标名称对着几个目标值，应各占一行");
        else
            return false;
        return true;
    }

    private Found PartsOf(IReadOnlyList<Cell> cells, IndicatorColumns head, FormNotes notes)
    {
        var found = new Found(null, new RowParts(new Cell("", default)), []);
        foreach (var cell in cells)
        {
            if (head.Above(cell) is not { Role: not ("level1" or "level2") } column) continue;
            found.Cells.Add(cell);
            var role = column.Role == ColumnRoles.Target ? PartOf(cell, column, head) : column.Role;
            if (!kinds.Fits(role, cell.Text) && ColumnRoles.IsPartOfTarget(role))
                notes.Refuse(cell.Place, column.Heading, cell.Text, Expected(role));
            else if (HasAlready(found, role) is { } other)
                notes.Refuse(cell.Place, "指标行", cell.Text, $"与“{other.Text}”同在一栏之下，一栏只应有一格");
            else if (role == ColumnRoles.Name)
                found = found with { Name = cell };
            else
                found = found with { Parts = found.Parts.With(column with { Role = role }, cell) };
        }

        return found;
    }

    // A head over several columns: ≥ | 90 | % below one 指标值; what a cell holds tells which it is.
    private string PartOf(Cell cell, ColumnRole column, IndicatorColumns head)
    {
        var isWhole = column.Span <= 1 || (cell.Column == column.Column && cell.ColumnSpan >= column.Span);
        if (isWhole) return ColumnRoles.Target;
        var hasComparators = head.Roles.Any(role => role.Role == ColumnRoles.Comparator);
        if (!hasComparators && kinds.IsSign(cell.Text)) return ColumnRoles.Comparator;
        var hasUnits = head.Roles.Any(role => role.Role == ColumnRoles.Unit);
        var isLast = cell.Column + cell.ColumnSpan == column.Column + column.Span;
        return !hasUnits && isLast && cell.Column > column.Column && kinds.IsListedUnit(cell.Text)
            ? ColumnRoles.Unit
            : ColumnRoles.Target;
    }

    private static Cell? HasAlready(Found found, string role) => role switch
    {
        ColumnRoles.Name => found.Name,
        ColumnRoles.Target => found.Parts.Target,
        ColumnRoles.Comparator => found.Parts.Comparator,
        ColumnRoles.Unit => found.Parts.Unit,
        _ => null,
    };

    private static string Expected(string role) => role switch
    {
        ColumnRoles.Comparator => "不是比较符，应为如“≥”“≤”",
        ColumnRoles.Unit => "不是计量单位，应为如“公里”“%”",
        _ => "不是目标值，应为如“30”“改善”",
    };

    /// <summary>What a row's cells are under their heads.</summary>
    private sealed record Found(Cell? Name, RowParts Parts, List<Cell> Cells);
}
