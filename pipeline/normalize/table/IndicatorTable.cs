using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The indicator table as it stands: its items in order and the labels left over below the last one.</summary>
/// <param name="Columns">The head.</param>
/// <param name="Items">The indicators.</param>
/// <param name="LabelsBelow">Labels alone on rows after the last item.</param>
internal sealed record IndicatorTable(
    TableColumns Columns, IReadOnlyList<TableItem> Items, IReadOnlyList<LevelLabel> LabelsBelow)
{
    /// <summary>Whether rulings tell which cell belongs to what, so that nothing need be inferred.</summary>
    public bool IsRuled { get; init; }
}
