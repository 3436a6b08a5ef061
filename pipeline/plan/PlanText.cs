using System.Globalization;

namespace PerfEtl.Pipeline.Plan;

/// <summary>A plan as people read it.</summary>
internal static class PlanText
{
    private static readonly string[] Changes = ["new", "revised", "returned", "withdrawn"];

    /// <summary>Writes it.</summary>
    public static void Write(LoadPlan plan, TextWriter output)
    {
        output.WriteLine($"预演：{plan.Documents:N0} 个文件，{Counts(plan)}。没有写入任何数据。");
        foreach (var year in plan.Years)
        {
            output.WriteLine($"  资金    {year.FiscalYear} 年度：项目资金总额 {Signed(year.TotalDeltaCny)}，"
                + $"年度申请 {Signed(year.AnnualDeltaCny)}");
        }

        if (plan.Years.Count == 0) output.WriteLine("  资金    不变");
        foreach (var form in plan.Forms) Write(form, plan, output);
        foreach (var refused in plan.Refused) output.WriteLine($"  隔离    {refused.DocumentName}：{refused.Message}");
    }

    private static void Write(PlannedForm form, LoadPlan plan, TextWriter output)
    {
        output.WriteLine($"  {Named(form.Change)}    {form.FiscalYear} {form.DepartmentName} {form.ProjectName}"
            + $"  项目资金总额 {Amount(form.TotalBeforeCny)} → {Amount(form.TotalAfterCny)}"
            + $"（{Signed(form.TotalDeltaCny)}）");
        var changes = plan.Changes.Where(change => change.FiscalYear == form.FiscalYear
            && change.DepartmentName == form.DepartmentName && change.ProjectName == form.ProjectName);
        foreach (var change in changes)
        {
            var moved = change.DeltaCny is { } delta ? $"（{Signed(delta)}）" : "";
            output.WriteLine($"            {change.Message}{moved}");
        }
    }

    private static string Counts(LoadPlan plan) => string.Join("，", Changes.Select(
            change => $"{Named(change)} {plan.Forms.Count(form => form.Change == change):N0}"))
        + $"，未变 {plan.Unchanged:N0}，隔离 {plan.Refused.Count:N0}";

    private static string Named(string change) => change switch
    {
        "new" => "新增",
        "revised" => "修订",
        "returned" => "重报",
        "withdrawn" => "撤回",
        _ => change,
    };

    private static string Amount(decimal? yuan) =>
        yuan is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount:N2} 元") : "无";

    private static string Signed(decimal yuan) => yuan == 0
        ? "不变"
        : string.Create(CultureInfo.InvariantCulture, $"{(yuan > 0 ? "+" : "\u2212")}{Math.Abs(yuan):N2} 元");
}
