namespace PerfEtl.Pipeline.Check;

/// <summary>How often one rule looked and how often it failed; passes count too, so a silent rule is visible.</summary>
/// <param name="RuleId">For example <c>TARGET_MISSING</c>.</param>
/// <param name="Severity">Of the rule.</param>
/// <param name="Title">What the rule demands, in Chinese.</param>
/// <param name="CheckedCount">Places looked at.</param>
/// <param name="FailedCount">Places that failed.</param>
internal sealed record RuleCount(
    string RuleId, Severity Severity, string Title, int CheckedCount, int FailedCount);
