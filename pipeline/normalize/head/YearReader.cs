using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Reads the fiscal year: from its line or label, else the title, else the notice the form is annexed to.
/// </summary>
/// <remarks>All that the form says of its year must agree; a year is never chosen from two.</remarks>
internal static partial class YearReader
{
    private static readonly string[] YearLabels = ["annual_goal", "expected_goal", "section_funding"];

    /// <summary>The year; null after a refusal.</summary>
    /// <param name="head">The head; lines that tell nothing but the year, and titles, are taken out of it.</param>
    /// <param name="form">The form, with the heading it shares and the notice above it.</param>
    /// <param name="start">Where the form begins.</param>
    /// <param name="notes">Receives refusals and repairs.</param>
    public static Printed<FiscalYear>? Read(FormHead head, ExtractedForm form, Place start, FormNotes notes)
    {
        var (lines, titles) = (head.Unclaimed.Where(IsLine).ToList(), head.Unclaimed.Where(IsTitle).ToList());
        head.Unclaimed.RemoveAll(cell => lines.Contains(cell) || titles.Contains(cell));
        if (head.Values.TryGetValue("fiscal_year", out var field)) lines.Add(field);
        lines.AddRange(head.Labels.Values.Where(label => LeadingYear().IsMatch(label.Text)));
        foreach (var cell in lines.Concat(titles.Where(title => title.Text.Contains('年'))))
        {
            if (FiscalYearParser.Parse(cell.Text) is not Reading<FiscalYear>.Read(var year)) continue;
            var printed = new Printed<FiscalYear>(year, cell.Text, cell.Place);
            return Agreed(printed, [.. lines, .. titles, .. OfYear(head)], notes);
        }

        var shared = lines.Count > 0 ? null
            : OfLabels(head, notes) ?? OfHeading(form.Heading, notes) ?? OfNotice(form.Notice, notes);
        if (shared is not null) return shared;
        Refuse(lines.Concat(titles.Where(title => title.Text.Contains('年'))).FirstOrDefault(), head, start, notes);
        return null;
    }

    // What else speaks of the form's year: 年度目标（2023年度）, 2023年度资金总额, 项目实施期 2021年-2022年.
    private static IEnumerable<Cell> OfYear(FormHead head)
    {
        foreach (var label in YearLabels.Where(head.Labels.ContainsKey)) yield return head.Labels[label];
        foreach (var line in head.Funding.Where(line => line.Code.StartsWith("annual.", StringComparison.Ordinal)))
            yield return line.Label;
        if (head.Values.TryGetValue("period", out var period)) yield return period;
    }

    private static bool IsLine(Cell cell) => FormSplitter.IsYear(new Row(cell.Place.Line, [cell]));

    private static bool IsTitle(Cell cell) => FormTitle.IsTitle(new Row(cell.Place.Line, [cell]));

    // A title that names a span of years contains the line's year, or contradicts it.
    private static Printed<FiscalYear>? Agreed(Printed<FiscalYear> year, List<Cell> others, FormNotes notes)
    {
        foreach (var cell in others)
        {
            var named = FiscalYearParser.Named(cell.Text);
            if (named.Count == 0 || (named.Min() <= year.Value.Year && year.Value.Year <= named.Max())) continue;
            notes.Refuse(cell.Place, "年度", cell.Text, $"与“{year.Text}”（{year.Place}）不一致，一张表只应有一个年度");
            return null;
        }

        return year;
    }

    // 2024年度资金总额 and 2024年度目标, where no line, title or field tells the year.
    private static Printed<FiscalYear>? OfLabels(FormHead head, FormNotes notes)
    {
        var labels = OfYear(head).Where(cell => !head.Values.ContainsValue(cell)).ToList();
        var years = labels.SelectMany(cell => FiscalYearParser.Named(cell.Text)).Distinct().ToList();
        if (years is not [>= 2000 and <= 2100 and var year]) return null;
        if (OfPeriod(head) is { } period && (year < period.Min() || year > period.Max())) return null;
        var cell = labels.First(cell => FiscalYearParser.Named(cell.Text).Count > 0);
        notes.Repairs.Add(new Repair(
            "YEAR_FROM_LABEL", "fiscal_year", null, cell.Text, $"{year}", "没有单独写明年度，取栏目名里的年度", cell.Place));
        return new Printed<FiscalYear>(new FiscalYear(year), cell.Text, cell.Place);
    }

    private static IReadOnlyList<int>? OfPeriod(FormHead head) =>
        head.Values.TryGetValue("period", out var period) && FiscalYearParser.Named(period.Text) is { Count: > 0 } years
            ? years
            : null;

    // (2023年) under the only title of a document is the year of all its forms.
    private static Printed<FiscalYear>? OfHeading(IReadOnlyList<Row> heading, FormNotes notes)
    {
        var cells = heading.SelectMany(row => row.Cells).Where(cell => IsLine(cell) || IsTitle(cell))
            .Where(cell => FiscalYearParser.Named(cell.Text).Count > 0).ToList();
        var years = cells.SelectMany(cell => FiscalYearParser.Named(cell.Text)).Distinct().ToList();
        if (years is not [var year]) return null;
        var printed = cells[0];
        notes.Repairs.Add(new Repair(
            "YEAR_FROM_HEADING", "fiscal_year", null, printed.Text, $"{year}", "表内没有写明年度，取全文共用标题下的年度", printed.Place));
        return new Printed<FiscalYear>(new FiscalYear(year), printed.Text, printed.Place);
    }

    // 关于下达2021年…资金的通知: only if every year it speaks of is the same, and one of them is no date.
    private static Printed<FiscalYear>? OfNotice(IReadOnlyList<Row> notice, FormNotes notes)
    {
        if (notice.Any(row => row.Cells.Count > 1)) return null;
        var cells = notice.SelectMany(row => row.Cells).ToList();
        var years = cells.SelectMany(cell => NoticeYear().Matches(cell.Text).Select(match => (cell, match))).ToList();
        if (years.Select(one => one.match.Groups["year"].Value).Distinct().Count() != 1) return null;
        var (cell, match) = years.Find(one => !one.match.Groups["month"].Success);
        if (match is null) return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        notes.Repairs.Add(new Repair(
            "YEAR_FROM_NOTICE", "fiscal_year", null, match.Value, $"{year}", "表内没有写明年度，表前的通知只说到这一个年度", cell.Place));
        return new Printed<FiscalYear>(new FiscalYear(year), match.Value, cell.Place);
    }

    private static void Refuse(Cell? printed, FormHead head, Place start, FormNotes notes)
    {
        if (printed is null)
        {
            notes.Refuse(start, "年度", "", $"没有写明年度，应有如“(2022年度)”的一行{IdentityReader.Instead(head)}");
            return;
        }

        var why = FiscalYearParser.Parse(printed.Text) is Reading<FiscalYear>.Unreadable(_, var reason) ? reason : "";
        notes.Refuse(printed.Place, "年度", printed.Text, $"{why}，应有如“(2022年度)”的一行");
    }

    // (2024年度)   单位：万元 in one cell is the label of the unit.
    [GeneratedRegex(@"^[（(]\s*\d{4}\s*年度?\s*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear();

    // 〔2021〕18号 is the number of a paper and no year; 到2025年 and 自2019年 are far ends.
    [GeneratedRegex(@"(?<![\d〔\[自到至])(?<year>20\d\d)\s*年(?<month>\s*\d{1,2}\s*月)?", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeYear();
}
