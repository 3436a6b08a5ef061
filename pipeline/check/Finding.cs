using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>A form that was read well, but contradicts itself or a rule. A finding never changes a value.</summary>
/// <param name="RuleId">For example <c>TARGET_MISSING</c>.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="RowNo">The indicator's row number; null for the form as a whole.</param>
/// <param name="Field">Which field: <c>target</c>, <c>name</c>, <c>level2</c>, <c>fiscal</c> …</param>
/// <param name="Printed">What stands in the form; null for a blank.</param>
/// <param name="Expected">What the rule expects there, in Chinese.</param>
/// <param name="Message">One Chinese sentence with place, found and expected.</param>
/// <param name="Place">Where to look.</param>
internal sealed record Finding(
    string RuleId, Severity Severity, int? RowNo, string Field, string? Printed, string Expected, string Message,
    Place Place);

/// <summary>How much a finding matters to whoever signs the form.</summary>
internal enum Severity
{
    /// <summary>The form contradicts itself or lacks what it must have.</summary>
    Error,

    /// <summary>Probably a slip; a person should look.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
