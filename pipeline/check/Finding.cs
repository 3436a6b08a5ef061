using System.Diagnostics;
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

/// <summary>How severities are spelled: in the warehouse and for people.</summary>
internal static class SeverityNames
{
    /// <summary><c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public static string Stored(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new UnreachableException(),
    };

    /// <summary>错误, 警告, 提示.</summary>
    public static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        Severity.Info => "提示",
        _ => throw new UnreachableException(),
    };
}

/// <summary>What all rules made of one declaration.</summary>
/// <param name="Findings">Gravest first, then by place from the top of the form, then by rule id.</param>
/// <param name="Counts">One entry for every rule, in the order of <see cref="Checker.Rules"/>.</param>
internal sealed record CheckReport(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleCount> Counts);

/// <summary>How often one rule looked and how often it failed; passes count too, so a silent rule is visible.</summary>
/// <param name="RuleId">For example <c>TARGET_MISSING</c>.</param>
/// <param name="Severity">Of the rule.</param>
/// <param name="Title">What the rule demands, in Chinese.</param>
/// <param name="CheckedCount">Places looked at.</param>
/// <param name="FailedCount">Places that failed.</param>
internal sealed record RuleCount(
    string RuleId, Severity Severity, string Title, int CheckedCount, int FailedCount);
