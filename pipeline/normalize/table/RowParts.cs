using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The cells of one row, each under its column.</summary>
/// <param name="Name">The indicator's name.</param>
internal sealed record RowParts(Cell Name)
{
    /// <summary>The target or its number; null where none is printed.</summary>
    public Cell? Target { get; init; }

    /// <summary>The cell in the column of comparators.</summary>
    public Cell? Comparator { get; init; }

    /// <summary>The cell in the column of units.</summary>
    public Cell? Unit { get; init; }

    /// <summary>Cells of the columns beside: weight, history, the whole project's target.</summary>
    public IReadOnlyList<SideCell> Sides { get; init; } = [];

    /// <summary>How many cells make the target.</summary>
    public int TargetCells =>
        (Target is null ? 0 : 1) + (Comparator is null ? 0 : 1) + (Unit is null ? 0 : 1);

    /// <summary>The same with one more cell.</summary>
    public RowParts With(ColumnRole column, Cell cell) => column.Role switch
    {
        ColumnRoles.Target => this with { Target = cell },
        ColumnRoles.Comparator => this with { Comparator = cell },
        ColumnRoles.Unit => this with { Unit = cell },
        _ => this with { Sides = [.. Sides, new SideCell(column, cell)] },
    };

    /// <summary>Whether both make the same target, wherever the rest of the cells belongs.</summary>
    public bool IsSameTarget(RowParts other) =>
        Target == other.Target && Comparator == other.Comparator && Unit == other.Unit;
}
