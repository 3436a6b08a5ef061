using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

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
