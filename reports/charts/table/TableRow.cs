using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Table;

/// <summary>One row of a chart, in words.</summary>
/// <param name="Label">What it is about; broken into lines as needed, never cut.</param>
/// <param name="Cells">One per column.</param>
/// <param name="Kind">How it looks.</param>
/// <param name="Datum">What it stands for, for tooltips and programs; null for sums.</param>
internal sealed record TableRow(
    string Label, IReadOnlyList<TableCell> Cells, RowKind Kind = RowKind.Item, Datum? Datum = null)
{
    /// <summary>The chart is about this row more than about the others.</summary>
    public bool IsFocus { get; init; }

    public TextStyle LabelStyle => Kind switch
    {
        RowKind.Rest => ChartStyles.Faint,
        RowKind.Total => ChartStyles.Total,
        _ => IsFocus ? ChartStyles.Focus : ChartStyles.Label,
    };
}
