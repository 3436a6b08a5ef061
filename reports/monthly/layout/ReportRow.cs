using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>A row of a table in a report.</summary>
/// <param name="Cells">One per column; a single cell spans all of them.</param>
/// <param name="Look">What it stands for.</param>
internal sealed record ReportRow(IReadOnlyList<Cell> Cells, RowLook Look = RowLook.Item);

/// <summary>A text of a table; blank for an empty cell.</summary>
internal readonly record struct Cell(string Text, TextStyle Style)
{
    public static Cell Empty => new("", ReportStyles.Cell);

    public static Cell Plain(string text) => new(text, ReportStyles.Cell);

    public static Cell Pale(string text) => new(text, ReportStyles.Pale);

    public static Cell Strong(string text) => new(text, ReportStyles.Strong);

    /// <summary>An amount in 万元; 未填 for a blank cell of the form.</summary>
    public static Cell Money(decimal? cny) => cny switch
    {
        null => Pale(MoneyText.NotFilled),
        < 0 => new(MoneyText.Wan(cny.Value), ReportStyles.Alarm),
        _ => Plain(MoneyText.Wan(cny.Value)),
    };

    /// <summary>A count; a pale dash for none.</summary>
    public static Cell Count(int count) => count == 0 ? Pale(MoneyText.NoDifference) : Plain(MoneyText.Count(count));

    /// <summary>The same text in bold.</summary>
    public Cell InBold() => this with { Style = Style with { Weight = FontWeight.Bold } };
}

/// <summary>What a row of a table stands for, and so how it looks.</summary>
internal enum RowLook
{
    /// <summary>One thing.</summary>
    Item,

    /// <summary>The heading of the rows below it; never the last row of a page.</summary>
    Group,

    /// <summary>The name of the group that goes on, at the head of a further page.</summary>
    Continued,

    /// <summary>The sum of all; never alone on a page.</summary>
    Total,
}
