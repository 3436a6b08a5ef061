namespace PerfEtl.Pipeline.Check;

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
