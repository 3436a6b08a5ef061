using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>资金: every project with its amounts, the sums, and the charts about money.</summary>
internal static class FundingSection
{
    private const int YearRows = 12;
    private const int DepartmentRows = 15;

    public static ReportSection Of(ReportModel model, ReportCharts charts) =>
        new(Headline(model.Declared), flow => Write(flow, model, charts), 120);

    /// <summary>How much, and what contradicts itself.</summary>
    public static string Headline(IReadOnlyList<DeclaredRow> rows)
    {
        if (rows.Count == 0) return "没有申报项目";
        var blank = rows.Count(row => row.TotalCny is null);
        var over = rows.Count(row => row.DifferenceCny > 0);
        if (rows is [var only])
        {
            return only.TotalCny is not { } amount ? "唯一的项目未填资金总额"
                : $"唯一的项目申请 {MoneyText.Wan(amount)} 万元" + (over > 0 ? "，财政资金大于总额" : "");
        }

        var all = $"{Numeral.AtStart(rows.Count)}个项目";
        if (blank == rows.Count) return all + "均未填资金总额";
        var text = $"{all}合计 {MoneyText.Wan(rows.Sum(row => row.TotalCny ?? 0))} 万元";
        if (blank > 0) text += $"（{MoneyText.Count(blank)} 个未填）";
        return over == 0 ? text
            : over == rows.Count ? text + "，财政资金都大于总额"
            : $"{text}，其中 {MoneyText.Count(over)} 个的财政资金大于总额";
    }

    private static void Write(PageFlow flow, ReportModel model, ReportCharts charts)
    {
        if (model.Declared.Count == 0)
        {
            flow.Paragraph($"{model.Month.Title}末没有在册的申报表。");
            return;
        }

        flow.Paragraph(Comparison(model.Declared));
        flow.Gap(6);
        new FundingTable(model, isWhole: false).Paint(flow);
        flow.Y += 4;
        flow.Note(Explanation(model));
        if (model.LastYear.Count > 0) charts.Paint(flow, YearRows, "year-over-year");
        if (model.HasDepartments) charts.Paint(flow, DepartmentRows, "departments");
    }

    private static string Explanation(ReportModel model) => string.Concat(
        "差额＝财政资金－项目资金总额：财政资金是总额的一部分，大于总额（红色）即自相矛盾；小于总额（橙色）而没有其他资金，须核对。",
        model.AnnualIsTotal ? "各项目的年度资金申请总额与项目资金总额相同，不另列。" : "",
        "占比为占本报告项目资金总额的比重；金额按申报表原样列示，未作更正。");

    /// <summary>财政资金 beside the total, over the projects that fill both.</summary>
    public static string Comparison(IReadOnlyList<DeclaredRow> rows)
    {
        DeclaredRow[] both = [.. rows.Where(row => row.DifferenceCny is not null)];
        if (both.Length == 0) return "没有一个项目同时填写了项目资金总额和财政资金，无法相互核对。";
        decimal[] over = [.. both.Select(row => row.DifferenceCny!.Value).Where(difference => difference > 0)];
        decimal[] under = [.. both.Select(row => row.DifferenceCny!.Value).Where(difference => difference < 0)];
        var scope = both.Length == rows.Count ? "" : $"就两项都填写的 {MoneyText.Count(both.Length)} 个项目而言，";
        var fiscal = $"{scope}财政资金合计 {MoneyText.Wan(both.Sum(row => row.FiscalCny!.Value))} 万元";
        if (over.Length + under.Length == 0) return $"{fiscal}，与项目资金总额逐项一致。";
        var difference = both.Sum(row => row.DifferenceCny!.Value);
        var all = difference switch
        {
            0 => "与项目资金总额的合计相等，但逐项不符",
            > 0 => $"比项目资金总额多 {MoneyText.Wan(difference)} 万元",
            _ => $"比项目资金总额少 {MoneyText.Wan(-difference)} 万元",
        };
        var parts = new List<string>();
        if (over.Length > 0)
            parts.Add($"{MoneyText.Count(over.Length)} 个项目多出 {MoneyText.Wan(over.Sum())} 万元");
        if (under.Length > 0)
            parts.Add($"{MoneyText.Count(under.Length)} 个项目少 {MoneyText.Wan(-under.Sum())} 万元");
        return $"{fiscal}，{all}：{string.Join("，", parts)}，须由申报单位核对。";
    }
}
