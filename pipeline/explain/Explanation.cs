using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One form in words: every field with its place, every indicator, repair and finding.</summary>
internal static class Explanation
{
    /// <summary>A form that was read.</summary>
    public static void Write(TextWriter target, Declaration form, CheckReport report)
    {
        target.WriteLine($"━━ 第 {form.FormNo} 份  {form.ProjectName.Value}（{form.FiscalYear.Value.Year}年度）");
        WriteFields(target, form);
        foreach (var line in form.Funding.Lines) WriteFunding(target, line);
        foreach (var task in form.Tasks) WriteTask(target, task);
        WriteField(target, "项目总目标", form.Goals.Overall);
        WriteField(target, "年度总目标", form.Goals.Annual);
        foreach (var indicator in form.Indicators) WriteIndicator(target, indicator);
        target.WriteLine($"  结构：{StructureText.Of(form.Structure)}");
        WriteAll(target, "规范写法", form.Repairs.Select(repair =>
            $"{repair.Place} “{repair.Before}” → “{repair.After}”：{repair.Reason}"));
        WriteAll(target, "问题", report.Findings.Select(finding =>
            $"{SeverityNames.Chinese(finding.Severity)} {finding.RuleId} {finding.Message}"));
        target.WriteLine();
    }

    /// <summary>A form that was refused.</summary>
    public static void Write(TextWriter target, int formNo, IReadOnlyList<Refusal> refusals)
    {
        target.WriteLine($"━━ 第 {formNo} 份  未读取，将被隔离");
        foreach (var refusal in refusals) target.WriteLine($"  {refusal.Message}");
        target.WriteLine();
    }

    private static void WriteFields(TextWriter target, Declaration form)
    {
        WriteField(target, FieldNames.Of("department"), form.Department);
        WriteField(target, FieldNames.Of("implementing_unit"), form.ImplementingUnit);
        WriteField(target, FieldNames.Of("project_category"), form.ProjectCategory);
        WriteField(target, FieldNames.Of("start_date"), form.StartDate);
        WriteField(target, FieldNames.Of("end_date"), form.EndDate);
    }

    private static void WriteField<T>(TextWriter target, string name, Printed<T>? field) =>
        target.WriteLine(field is null ? $"  {name}：空" : $"  {name}：{field.Text}  {field.Place}");

    private static void WriteFunding(TextWriter target, FundingLine line)
    {
        var printed = line.Amount is { } amount ? $"{amount.Value.Amount:N2} 元（印作“{amount.Text}”）" : "空";
        target.WriteLine($"  {line.Label}：{printed}  {line.Amount?.Place ?? line.LabelPlace}");
    }

    private static void WriteTask(TextWriter target, DepartmentTask task)
    {
        static string Amount(Printed<Yuan>? amount) => amount is null ? "空" : $"{amount.Value.Amount:N2} 元";
        target.WriteLine($"  任务 {task.TaskNo}. {task.Name.Text}：总额 {Amount(task.Total)}，财政拨款 {Amount(task.Fiscal)}，"
            + $"其他资金 {Amount(task.Other)}  {task.Name.Place}");
        if (task.Content is { } content) target.WriteLine($"       {content.Text}");
    }

    private static void WriteIndicator(TextWriter target, Indicator indicator)
    {
        var why = indicator.Placement == Placement.Printed
            ? ""
            : $"（推断：印出的标签为“{indicator.DeclaredLevel2?.Text ?? "无"}”，按名称和前后顺序归类）";
        target.WriteLine($"  {indicator.RowNo,3}. {indicator.Category.Level1} › {indicator.Category.Level2}{why}"
            + $" › {indicator.Name.Value} = {indicator.Target?.Text ?? "（缺）"}"
            + $"  [{TargetText.Of(indicator.TargetOrMissing)}]  {indicator.Name.Place}");
        if (indicator.Sides.Count > 0)
        {
            var sides = indicator.Sides.Select(side => $"{side.Heading}：{side.Text}");
            target.WriteLine($"       {string.Join("，", sides)}");
        }
    }

    private static void WriteAll(TextWriter target, string title, IEnumerable<string> lines)
    {
        foreach (var line in lines) target.WriteLine($"  {title}：{line}");
    }
}

/// <summary>In words how the structure of a form was claimed.</summary>
internal static class StructureText
{
    /// <summary>For example <c>按表格线划分，共 38 格：表头栏目 14，指标栏目和层级 12，指标名称 4 …</c>.</summary>
    public static string Of(Structure structure)
    {
        var claims = new (string Name, int Cells)[]
        {
            ("表头栏目", structure.Of("head")), ("指标栏目和层级", structure.Of("label")),
            ("指标名称", structure.Of("name")), ("目标值", structure.Of("target")),
            ("旁栏", structure.Sides), ("表外文字", structure.Of("furniture")), ("无法归属", structure.Unexplained),
        };
        var counted = claims.Where(claim => claim.Cells > 0).Select(claim => $"{claim.Name} {claim.Cells:N0}");
        return $"{By(structure.ClaimedBy)}，共 {structure.Cells:N0} 格：{string.Join("，", counted)}"
            + $"；推断 {structure.Inferred:N0} 处，存疑 {structure.Doubts:N0} 处";
    }

    private static string By(string claimedBy) => claimedBy switch
    {
        "ruled" => "按表格线划分",
        "grid" => "按分隔符划分",
        _ => "只按先后顺序划分",
    };
}
