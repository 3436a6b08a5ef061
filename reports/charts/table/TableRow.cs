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

/// <summary>One text of a column, right aligned; an empty text is an empty cell.</summary>
internal readonly record struct TableCell(string Text, TextStyle Style)
{
    public static TableCell Empty => new("", ChartStyles.Label);

    public static TableCell Plain(string text) => new(text, ChartStyles.Label);

    public static TableCell Faint(string text) => new(text, ChartStyles.Faint);

    public static TableCell Bold(string text) => new(text, ChartStyles.Total);

    /// <summary>A contradiction.</summary>
    public static TableCell Alarm(string text) => new(text, ChartStyles.Alarm);

    /// <summary>Something doubtful.</summary>
    public static TableCell Warning(string text) => new(text, ChartStyles.Warning);

    /// <summary>An amount in 万元: blank cells read 未填, negative ones are red.</summary>
    public static TableCell Money(decimal? cny) => cny switch
    {
        null => Faint(MoneyText.NotFilled),
        < 0 => Alarm(MoneyText.Wan(cny.Value)),
        _ => Plain(MoneyText.Wan(cny.Value)),
    };

    /// <summary>The same text in bold.</summary>
    public TableCell InBold() => this with { Style = Style with { Weight = FontWeight.Bold } };
}
