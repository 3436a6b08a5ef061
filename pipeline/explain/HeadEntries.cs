using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>Panel entries of what stands above the indicator table: fields, amounts, goals.</summary>
internal sealed class HeadEntries(Declaration form, CellMarks marks)
{
    /// <summary>The fields that identify the form.</summary>
    public PanelSection Fields() => new("fields", "基本信息",
    [
        Field("project_name", FieldNames.Of("project_name"), form.ProjectName),
        Field("fiscal_year", FieldNames.Of("fiscal_year"), form.FiscalYear,
            year => year.Year.ToString(CultureInfo.InvariantCulture)),
        Field("department", FieldNames.Of("department"), form.Department),
        Field("implementing_unit", FieldNames.Of("implementing_unit"), form.ImplementingUnit),
        Field("project_category", FieldNames.Of("project_category"), form.ProjectCategory),
        Field("start_date", FieldNames.Of("start_date"), form.StartDate, Day),
        Field("end_date", FieldNames.Of("end_date"), form.EndDate, Day),
    ]);

    /// <summary>The amounts, those left blank included.</summary>
    public PanelSection Funding() => new("money", "项目资金（元）", [.. form.Funding.Lines.Select(Amount)]);

    /// <summary>The tasks of a whole department, a line each: what it is, with its total.</summary>
    public PanelSection Tasks() => new("texts", "年度主要任务", [.. form.Tasks.Select(Task)]);

    /// <summary>The goals.</summary>
    public PanelSection Goals() => new("texts", "绩效目标",
    [
        Goal("overall_goal", "项目总目标", form.Goals.Overall),
        Goal("annual_goal", "年度总目标", form.Goals.Annual),
        Field("goal_period", "起止年份", form.Goals.Period),
    ]);

    private PanelEntry Field(string id, string name, Printed<string>? field) => Field(id, name, field, value => value);

    private PanelEntry Field<T>(string id, string name, Printed<T>? field, Func<T, string> shown)
    {
        var label = form.Labels.TryGetValue(id, out var at) ? at : (Place?)null;
        if (field is null) return Blank(name, label);
        var value = shown(field.Value);
        var entry = marks.Add(
            EntryKind.Read, name, value, field.Place, PrintedAs(field.Text, value), printed: field.Text);
        marks.ReadAs(field.Place, CellRole.Field, name, printed: field.Text);
        if (label is { } place) marks.ReadAs(place, CellRole.Label, name, entry);
        return entry;
    }

    private PanelEntry Blank(string name, Place? label)
    {
        var entry = marks.Add(EntryKind.Read, name, label is null ? "（表中没有这一栏）" : "（空）", label);
        if (label is { } place) marks.ReadAs(place, CellRole.Label, name);
        return entry;
    }

    private PanelEntry Goal(string id, string name, Printed<string>? goal)
    {
        var first = goal?.Text.Split('\n')[0] ?? "";
        var entry = Field(id, name, goal is null ? null : goal with { Text = first }, _ => goal!.Text);
        if (goal is not null) marks.ReadFurther(goal, CellRole.Field, name, entry);
        return entry;
    }

    private PanelEntry Task(DepartmentTask task)
    {
        var name = task.Name.Text;
        var total = task.Total?.Value.Amount.ToString("N2", CultureInfo.InvariantCulture);
        var entry = marks.Add(
            EntryKind.Read, name, task.Content?.Text ?? "", task.Name.Place, total is null ? "" : $"总额 {total} 元",
            printed: name);
        marks.ReadAs(task.Name.Place, CellRole.Name, FieldNames.Of("task_name"), printed: name);
        if (task.Content is { } content) marks.ReadAs(content.Place, CellRole.Field, name, entry, content.Text);
        foreach (var amount in new[] { task.Total, task.Fiscal, task.Other }.OfType<Printed<Yuan>>())
            marks.ReadAs(amount.Place, CellRole.Field, name, entry, amount.Text);
        return entry;
    }

    private PanelEntry Amount(FundingLine line)
    {
        var name = FieldNames.Of(line.Code);
        if (line.Amount is not { } amount) return Blank(name, line.LabelPlace);
        var value = amount.Value.Amount.ToString("N2", CultureInfo.InvariantCulture);
        var entry = marks.Add(
            EntryKind.Read, name, value, amount.Place, PrintedAs(amount.Text, value), printed: amount.Text);
        marks.ReadAs(amount.Place, CellRole.Field, name, printed: amount.Text);
        marks.ReadAs(line.LabelPlace, CellRole.Label, name, entry, line.Label);
        return entry;
    }

    private static string PrintedAs(string text, string value) =>
        text == value || text + ".00" == value ? "" : $"印作“{text}”";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
