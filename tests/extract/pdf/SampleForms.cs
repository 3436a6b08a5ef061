using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf;

/// <summary>Forms as lines, field by field, so that what was printed and what was read can be compared.</summary>
internal static class SampleForms
{
    /// <summary>What must be read of a sample's form.</summary>
    public static IEnumerable<string> Lines(SampleForm sample)
    {
        var form = sample.Form;
        yield return $"年度 {form.Year}";
        yield return $"项目 {form.Project}";
        yield return $"部门 {form.Department}";
        yield return $"单位 {form.Unit}";
        yield return $"类别 {form.Category}";
        yield return $"日期 {form.StartDate} {form.EndDate}";
        foreach (var (line, amount) in form.Funding.OrderBy(line => line.Key, StringComparer.Ordinal))
            if (amount is not null) yield return Money(line, amount);
        yield return $"总目标 {form.OverallGoal}";
        yield return $"年度目标 {form.AnnualGoal}";
        for (var index = 0; index < form.Indicators.Count; index++)
        {
            var (level1, level2, name, target) = form.Indicators[index];
            var page = sample.IndicatorPages.ElementAtOrDefault(index);
            yield return $"{index + 1}. {level1}|{level2}|{name}|{target}|{(page is null ? "" : $"第{page}页")}";
        }
    }

    /// <summary>What was read; pages only where the truth knows them.</summary>
    public static IEnumerable<string> Lines(NormalizedForm read, SampleForm sample)
    {
        if (read is not NormalizedForm.Read(var form))
            return ((NormalizedForm.Unreadable)read).Refusals.Select(refusal => refusal.Message);
        return LinesOf(form, sample);
    }

    private static IEnumerable<string> LinesOf(Declaration form, SampleForm sample)
    {
        yield return $"年度 {form.FiscalYear.Value.Year}";
        yield return $"项目 {form.ProjectName.Value}";
        yield return $"部门 {form.Department.Value}";
        yield return $"单位 {form.ImplementingUnit?.Value}";
        yield return $"类别 {form.ProjectCategory?.Value}";
        yield return $"日期 {Day(form.StartDate)} {Day(form.EndDate)}";
        foreach (var line in form.Funding.Lines.OrderBy(line => line.Code, StringComparer.Ordinal))
            if (line.Amount is not null) yield return Money(line.Code, line.Amount.Value.Amount);
        yield return $"总目标 {form.Goals.Overall?.Value}";
        yield return $"年度目标 {form.Goals.Annual?.Value}";
        foreach (var row in form.Indicators)
        {
            var page = sample.IndicatorPages.ElementAtOrDefault(row.RowNo - 1);
            var (level1, level2) = (row.Category.Level1, row.Category.Level2);
            yield return $"{row.RowNo}. {level1}|{level2}|{row.Name.Value}|{row.Target?.Text}|"
                + (page is null ? "" : $"第{row.Name.Place.Page}页");
        }
    }

    private static string? Day(Printed<DateOnly>? date) =>
        date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Money(string line, decimal? amount) =>
        FormattableString.Invariant($"{line} {amount:0.00}");
}
