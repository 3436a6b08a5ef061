using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Declarations;

/// <summary>What is known of a form otherwise than from its print: by its source, or by a person.</summary>
/// <param name="Year">年度; null if nobody says.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Unit">The money unit, as forms spell it: 万元.</param>
internal sealed record OutsideFacts(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Year = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Project = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null)
{
    /// <summary>Nothing.</summary>
    public static OutsideFacts None { get; } = new();

    /// <summary>What a later word adds or puts in the place of an earlier one.</summary>
    public OutsideFacts With(OutsideFacts later) => new(
        later.Year ?? Year, later.Department ?? Department, later.Project ?? Project, later.Unit ?? Unit);
}
