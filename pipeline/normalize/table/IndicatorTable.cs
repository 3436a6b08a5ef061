using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The indicator table as it stands: its items in order and the labels left over below the last one.</summary>
/// <param name="Columns">The head.</param>
/// <param name="Items">The indicators.</param>
/// <param name="LabelsBelow">Labels alone on rows after the last item.</param>
internal sealed record IndicatorTable(
    IndicatorColumns Columns, IReadOnlyList<TableItem> Items, IReadOnlyList<LevelLabel> LabelsBelow)
{
    /// <summary>Whether rulings tell which cell belongs to what, so that nothing need be inferred.</summary>
    public bool IsRuled { get; init; }
}

/// <summary>One indicator as it stands: name, target and the labels of its row; its level is not decided yet.</summary>
internal sealed record TableItem
{
    /// <summary>The name's cell.</summary>
    public required Cell Name { get; init; }

    /// <summary>The target's cell; null where the row has none.</summary>
    public required Cell? Target { get; init; }

    /// <summary>Labels on the very row, left to right.</summary>
    public required IReadOnlyList<LevelLabel> Labels { get; init; }

    /// <summary>Labels that stand alone on rows between the item before and this one.</summary>
    public required IReadOnlyList<LevelLabel> LabelsAbove { get; init; }

    /// <summary>The labels the row stands under by its rulings; null where the document has none.</summary>
    public LevelsInForce? InForce { get; init; }

    /// <summary>The name stands where the rows around have their targets.</summary>
    public bool IsNameInTargetColumn { get; init; }

    /// <summary>Cells of the columns beside the target, left to right.</summary>
    public IReadOnlyList<SideCell> Sides { get; init; } = [];

    /// <summary>Notes which cells of its row it explains.</summary>
    public void Claim(FormNotes notes)
    {
        notes.Claim("name", 1);
        notes.Claim("target", TargetCells);
        foreach (var side in Sides) notes.Claim(side.Column.Role, 1);
    }

    /// <summary>How many cells make the target: number, comparator and unit may have one each.</summary>
    public int TargetCells { get; init; }
}

/// <summary>A cell of a column beside the target.</summary>
/// <param name="Column">Its head.</param>
/// <param name="Cell">The cell.</param>
internal sealed record SideCell(ColumnRole Column, Cell Cell);
