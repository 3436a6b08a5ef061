using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Check;

/// <summary>
/// One thing of a form that a rule looks at: which field, how people call it, its print and its place.
/// </summary>
/// <param name="Field">Field id for the warehouse: <c>target</c>, <c>name</c>, <c>project.fiscal</c> …</param>
/// <param name="Subject">How a Chinese sentence names it: <c>指标“……”的目标值</c>.</param>
/// <param name="Printed">What stands in the form; null for a blank.</param>
/// <param name="Place">Where to look; for a blank cell the nearest printed thing.</param>
/// <param name="RowNo">The indicator's row number; null for the form as a whole.</param>
internal sealed record Spot(string Field, string Subject, string? Printed, Place Place, int? RowNo = null)
{
    /// <summary>What a message says where nothing is printed: 为空 of a cell, 未见 of a label.</summary>
    public string WhenBlank { get; init; } = "为空";

    /// <summary>The target cell of an indicator; a lost target points at the indicator's name.</summary>
    public static Spot TargetOf(Indicator row) => new(
        "target", $"指标“{row.Name.Text}”的目标值", row.Target?.Text, row.Target?.Place ?? row.Name.Place, row.RowNo);

    /// <summary>The name of an indicator.</summary>
    public static Spot NameOf(Indicator row) =>
        new("name", $"第{row.RowNo}条指标的名称", row.Name.Text, row.Name.Place, row.RowNo);

    /// <summary>The level 2 that an indicator is read under, placed at the indicator's name.</summary>
    public static Spot LevelOf(Indicator row) =>
        new("level2", $"指标“{row.Name.Text}”的二级指标", row.Category.Level2, row.Name.Place, row.RowNo);

    /// <summary>The amount of a funding line; a blank amount points at its label, a lost label at the form.</summary>
    public static Spot MoneyOf(Declaration declaration, string code)
    {
        var line = declaration.Funding[code];
        var place = line?.Amount?.Place ?? line?.LabelPlace ?? declaration.Start;
        return new Spot(code, FieldNames.Of(code), line?.Amount?.Text, place);
    }

    /// <summary>A text field; a blank one points at its label, a lost label at the form.</summary>
    /// <param name="declaration">The form.</param>
    /// <param name="field">Field id of the labels, for example <c>project_category</c>.</param>
    /// <param name="subject">The field's Chinese name, for example 项目类别.</param>
    /// <param name="value">The field; null for a blank.</param>
    public static Spot FieldOf<T>(Declaration declaration, string field, string subject, Printed<T>? value)
    {
        var labelPlace = declaration.Labels.TryGetValue(field, out var label) ? label : declaration.Start;
        return new Spot(field, subject, value?.Text, value?.Place ?? labelPlace);
    }

    /// <summary>The fields of running text: the names of the project and of both units, and both goals.</summary>
    public static IReadOnlyList<Spot> TextFieldsOf(Declaration form) =>
    [
        FieldOf(form, "project_name", "项目名称", form.ProjectName),
        FieldOf(form, "department", "主管部门", form.Department),
        FieldOf(form, "implementing_unit", "实施单位", form.ImplementingUnit),
        FieldOf(form, "overall_goal", "项目总目标", form.Goals.Overall),
        FieldOf(form, "annual_goal", "年度总目标", form.Goals.Annual),
    ];

    /// <summary>All running text of a form: its fields and the names of its indicators, blanks left out.</summary>
    public static IReadOnlyList<string> TextsOf(Declaration form) =>
    [
        .. TextFieldsOf(form).Select(field => field.Printed).OfType<string>(),
        .. form.Indicators.Select(row => row.Name.Text),
    ];

    /// <summary>An oddity of the layout.</summary>
    public static Spot RemarkOf(Remark remark, string field, string subject) =>
        new(field, subject, remark.Text, remark.Place, remark.RowNo);

    /// <summary>A spelling that was changed, as it was before.</summary>
    public static Spot RepairOf(Repair repair) => new(
        repair.Field, repair.RowNo is { } row ? $"第{row}条指标的目标值" : "印文", repair.Before, repair.Place, repair.RowNo);
}
