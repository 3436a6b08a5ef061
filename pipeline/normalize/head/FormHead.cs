using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>What stands above the indicator table, label by label, still as print.</summary>
internal sealed class FormHead
{
    /// <summary>Where each field's label stands, by field id.</summary>
    public Dictionary<string, Cell> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The value beside each label, by field id; absent where the cell is blank.</summary>
    public Dictionary<string, Cell> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Funding lines in reading order: code with scope, label, and the amount's cell if not blank.</summary>
    public List<(string Code, Cell Label, Cell? Amount)> Funding { get; } = [];

    /// <summary>Amounts of a self-assessment by stage: <c>executed.total</c>.</summary>
    public List<(string Code, Cell Label, Cell Amount)> Executed { get; } = [];

    /// <summary>执行率, 分值 and 得分 beside the amounts.</summary>
    public List<ExecutionMark> Marks { get; } = [];

    /// <summary>The heads over the amounts where they stand in several columns: 年初预算数, 全年执行数; else empty.</summary>
    public IReadOnlyList<Cell> AmountHeads { get; set; } = [];

    /// <summary>Labels that look like a goal's and are none that is known: 项目总目栝; nobody knows what is below.</summary>
    public List<Cell> StrangeGoals { get; } = [];

    /// <summary>Cells that no label claims, in reading order: goal texts, the year, and strays.</summary>
    public List<Cell> Unclaimed { get; } = [];

    /// <summary>The value of a field as print, or null.</summary>
    public Printed<string>? Text(string field) =>
        Values.TryGetValue(field, out var cell) ? cell.AsPrinted : null;
}

/// <summary>What holds for the fields of a form's head.</summary>
internal static class HeadFields
{
    /// <summary>How a message calls a field: by its name if it identifies the form, else as it is printed.</summary>
    public static string NameOf(string field, Cell label) =>
        IsIdentity(field) && FieldNames.Of(field) is var name && name != field ? name : label.Text;

    /// <summary>Fields of which a form can have only one value.</summary>
    public static bool IsIdentity(string field) =>
        field is "project_name" or "project_category" or "department" or "implementing_unit"
            or "start_date" or "end_date"
        || field.StartsWith("department_", StringComparison.Ordinal);
}
