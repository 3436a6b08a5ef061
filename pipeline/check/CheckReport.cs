namespace PerfEtl.Pipeline.Check;

/// <summary>What all rules made of one declaration.</summary>
/// <param name="Findings">Gravest first, then by place from the top of the form, then by rule id.</param>
/// <param name="Counts">One entry for every rule, in the order of <see cref="Checker.Rules"/>.</param>
internal sealed record CheckReport(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleCount> Counts);
