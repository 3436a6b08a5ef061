using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Reads the goals: beside their labels, or below them as in Shanghai's form.</summary>
/// <remarks>Where other columns stand beside them, such as 实际完成情况, <see cref="GoalColumns"/> reads them.</remarks>
internal static partial class GoalReader
{
    private const int LongestPeriod = 24;

    private const string PeriodGlyphs = "年 \u3000\u00A0()（）-—－–~～至.";

    private static readonly string[] LabelFields = ["overall_goal", "annual_goal", "section_goals"];

    /// <summary>Takes the goal texts out of the unclaimed cells.</summary>
    public static Goals Read(FormHead head, FormNotes notes)
    {
        var labels = LabelFields.Where(head.Labels.ContainsKey).Select(field => head.Labels[field]).ToArray();
        if (GoalColumns.Apply(head)) return GoalColumns.Read(head, TakePeriod(head, labels), notes);
        var overall = head.Text("overall_goal");
        var annual = head.Text("annual_goal");
        var period = TakePeriod(head, labels);
        if (labels.Length == 0 || annual is not null) return new Goals(overall, annual, period);

        var first = labels.Aggregate((one, other) => other.Place.IsAbove(one.Place) ? other : one).Place;
        var texts = head.Unclaimed.Where(cell => !cell.Place.IsAbove(first)).ToArray();
        var columns = labels.Take(Math.Max(1, labels.Length - 1)).Select(label => label.Column).ToHashSet();
        var isShifted = MergesPeriod(head);
        foreach (var row in texts.GroupBy(cell => (cell.Place.Page, cell.Place.Line)))
        {
            var cells = row.ToArray();
            isShifted |= cells.Any(cell => !columns.Contains(cell.Column));
            if (cells.Length > 1) overall = Append(overall, cells[^2], notes);
            if (cells.Length == 1 && IsOverall(cells[0], head)) overall = Append(overall, cells[0], notes);
            else annual = Append(annual, cells[^1], notes);
            foreach (var cell in cells.TakeLast(2)) head.Unclaimed.Remove(cell);
        }

        return new Goals(overall, annual, period, isShifted);
    }

    /// <summary>Whether a text is the goal's period, mostly the template <c>(年 - 年)</c>.</summary>
    /// <remarks>Also with a character lost, doubled or changed: (年年), (年 政 年). No goal is that short.</remarks>
    public static bool IsPeriod(string text) =>
        text.Length <= LongestPeriod && text.Contains('年')
        && text.Count(glyph => !char.IsAsciiDigit(glyph) && !PeriodGlyphs.Contains(glyph)) <= 1;

    private static Printed<string>? TakePeriod(FormHead head, IEnumerable<Cell> labels)
    {
        if (head.Unclaimed.Find(cell => IsPeriod(cell.Text)) is { } alone)
        {
            head.Unclaimed.RemoveAll(cell => IsPeriod(cell.Text));
            return alone.AsPrinted;
        }

        return labels.Select(label => (label, match: PeriodInLabel().Match(label.Text)))
            .Where(found => found.match.Success)
            .Select(found => new Printed<string>(found.match.Value, found.label.Text, found.label.Place))
            .FirstOrDefault();
    }

    // 项目绩效目标 (年-年) in one cell: the period belongs below 项目总目标.
    private static bool MergesPeriod(FormHead head) =>
        head.Labels.TryGetValue("section_goals", out var section) && PeriodInLabel().IsMatch(section.Text);

    private static bool IsOverall(Cell text, FormHead head) =>
        head.Labels.TryGetValue("overall_goal", out var overall) && overall.Column == text.Column
        && head.Labels.ContainsKey("annual_goal");

    // A goal goes on over several lines; the same line again is a doubled line.
    internal static Printed<string> Append(Printed<string>? before, Cell cell, FormNotes notes)
    {
        if (before is null) return cell.AsPrinted;
        if (before.Text.EndsWith(cell.Text, StringComparison.Ordinal))
        {
            notes.Remarks.Add(new Remark(RemarkKind.DoubledField, cell.Text, cell.Place));
            return before;
        }

        var text = before.Text + "\n" + cell.Text;
        return new Printed<string>(text, text, before.Place);
    }

    [GeneratedRegex(@"[（(]\s*(\d{4})?\s*年\s*[-—－–~～至]+\s*(\d{4})?\s*年\s*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodInLabel();
}
