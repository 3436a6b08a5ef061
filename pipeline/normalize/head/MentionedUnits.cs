using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>The money units that a form mentions for all its amounts: 金额单位：万元, （万元）, 以万元计.</summary>
internal static partial class MentionedUnits
{
    // A goal may well speak of 120（万元）; a heading that long does not exist.
    private const int LongestHeading = 60;

    /// <summary>Each unit once. Only headings and footers count: an indicator's unit is its own.</summary>
    public static IReadOnlyList<MoneyUnit> In(IEnumerable<Row> headingsAndFooters) =>
        [.. headingsAndFooters.SelectMany(row => row.Cells).Where(cell => cell.Text.Length <= LongestHeading)
            .SelectMany(cell => Mention().Matches(cell.Text))
            .Select(match => MoneyUnits.Named(match.Groups["unit"].Value)).OfType<MoneyUnit>().Distinct()];

    [GeneratedRegex(
        @"(单位\s*(?:[:：]|均?为|是)?\s*|(?<![\d.]\s*)[（(]\s*|以)(?:人民币)?(?<unit>百万元|千万元|万元|千元|百元|亿元)"
        + @"(?:人民币)?\s*([)）。；，,]|计|为单位|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
