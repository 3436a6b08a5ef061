using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>The Chinese names of the fields, for messages.</summary>
internal static class FieldNames
{
    /// <summary>项目名称 for <c>project_name</c> and so on; the id itself for a field without a name here.</summary>
    public static string Of(string field) => field switch
    {
        "project_name" => "项目名称",
        "project_category" => "项目类别",
        "department" => "主管部门",
        "implementing_unit" => "实施单位",
        "start_date" => "计划开始日期",
        "end_date" => "计划完成日期",
        "fiscal_year" => "年度",
        _ => field,
    };

    /// <summary>The same; the printed label for a field without a name here.</summary>
    public static string Of(string field, Cell label) => Of(field) is var name && name == field ? label.Text : name;

    /// <summary>Fields of which a form can have only one value.</summary>
    public static bool IsIdentity(string field) =>
        field is "project_name" or "project_category" or "department" or "implementing_unit"
            or "start_date" or "end_date"
        || field.StartsWith("department_", StringComparison.Ordinal);
}
