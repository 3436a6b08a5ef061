using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

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
