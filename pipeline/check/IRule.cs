using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>One rule about one declaration; each has its own file, a passing and a failing example.</summary>
internal interface IRule
{
    /// <summary>Stable id, for example <c>TARGET_MISSING</c>.</summary>
    string Id { get; }

    /// <summary>How much a finding of this rule matters.</summary>
    Severity Severity { get; }

    /// <summary>What the rule demands, in one Chinese clause: <c>每条指标都有目标值</c>.</summary>
    string Title { get; }

    /// <summary>Looks at one declaration. Never changes it.</summary>
    CheckOutcome Check(Declaration declaration);
}

/// <summary>What one rule made of one declaration.</summary>
/// <param name="CheckedCount">How many places the rule looked at, those that passed included.</param>
/// <param name="Findings">The places that failed.</param>
internal sealed record CheckOutcome(int CheckedCount, IReadOnlyList<Finding> Findings);
