using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Finds every money unit a form prints for all its amounts: title block, labels, cells, footers.</summary>
/// <remarks>What stands in a goal, or beside an indicator, is about that alone.</remarks>
internal static class MoneyUnitMentions
{
    // In brackets and without the word 单位, a unit is the form's only in a heading or a label.
    private const int LongestHeading = 30;

    private static readonly string[] NamesOf =
        ["project_name", "department", "implementing_unit", "project_category", "filing_unit"];

    private static readonly string[] TextsOf =
        ["overall_goal", "annual_goal", "expected_goal", "actual_result", "description"];

    /// <summary>The mentions, in reading order: those above the table, then those of its footers.</summary>
    public static IReadOnlyList<UnitMention> Of(FormHead head, IEnumerable<Row> above, IEnumerable<Row> footers)
    {
        var (names, texts) = (PlacesOf(head, NamesOf), PlacesOf(head, TextsOf));
        var labels = head.Labels.Values.Concat(head.Funding.Select(line => line.Label)).Concat(head.AmountHeads)
            .Select(label => label.Place).ToHashSet();
        var mentions = new List<UnitMention>();
        var isGoal = false;
        foreach (var row in above)
        {
            isGoal = IsGoal(row, head, isGoal);
            foreach (var cell in row.Cells)
            {
                if (!MoneyUnitStatement.MayBeIn(cell.Text) || texts.Contains(cell.Place)) continue;
                var isLabel = labels.Contains(cell.Place) || !isGoal;
                mentions.AddRange(In(cell, isHeading: isLabel && !names.Contains(cell.Place)));
            }
        }

        if (head.Values.TryGetValue("money_unit", out var value) && MoneyUnitStatement.Alone(value.Text) is { } unit)
            mentions.Add(new UnitMention(MoneyUnits.Named(unit), value));
        mentions.AddRange(footers.SelectMany(row => row.Cells).SelectMany(cell => In(cell, isHeading: true)));
        return mentions;
    }

    /// <summary>The units that lines outside a form print.</summary>
    public static IEnumerable<UnitMention> OfLines(IEnumerable<Row> lines) =>
        lines.SelectMany(row => row.Cells).SelectMany(cell => In(cell, isHeading: false));

    // The texts of the goals stand beside their labels and below them, up to the money where that comes after.
    private static bool IsGoal(Row row, FormHead head, bool wasGoal)
    {
        var first = row.IsBlank ? default : row.Cells[0].Place;
        if (head.Funding.Exists(line => line.Label.Place.IsOnRowOf(first))) return false;
        return wasGoal || TextsOf.Any(field =>
            head.Labels.TryGetValue(field, out var label) && label.Place.IsOnRowOf(first));
    }

    private static IEnumerable<UnitMention> In(Cell cell, bool isHeading)
    {
        var isShort = cell.Text.Length <= LongestHeading || FormTitle.IsTitle(new Row(cell.Place.Line, [cell]));
        var units = isHeading && isShort
            ? MoneyUnitStatement.SpokenOrBracketed(cell.Text) : MoneyUnitStatement.Spoken(cell.Text);
        if (isHeading && MoneyUnitStatement.Alone(cell.Text) is { } alone) units = units.Append(alone).Distinct();
        return units.Select(unit => new UnitMention(MoneyUnits.Named(unit), cell));
    }

    private static HashSet<Declarations.Place> PlacesOf(FormHead head, string[] fields) =>
        [.. fields.Where(head.Values.ContainsKey).Select(field => head.Values[field].Place)];
}

/// <summary>A money unit that a form prints for all its amounts, and the cell it stands in.</summary>
/// <param name="Unit">The unit; null for one that is no multiple of the yuan: 万美元.</param>
/// <param name="Cell">For example <c>金额单位：万元</c> above the title.</param>
internal sealed record UnitMention(MoneyUnit? Unit, Cell Cell)
{
    /// <summary>The beginning of the cell's text, for a message.</summary>
    public string Text => Cell.Text.Length <= 30 ? Cell.Text : Cell.Text[..30] + "…";
}
