using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>
/// Reports the targets whose spelling was changed in one way, for the rules that are about a spelling.
/// </summary>
internal static class RepairedTargets
{
    /// <summary>Looks at every printed target, and reports those with a repair of this kind.</summary>
    /// <param name="rule">The rule that reports.</param>
    /// <param name="declaration">The form.</param>
    /// <param name="kind">Code of the repair, for example <c>COMPARATOR_SPACING</c>.</param>
    public static CheckOutcome Check(IRule rule, Declaration declaration, string kind)
    {
        var findings = new FindingWriter(rule);
        var repairs = declaration.Repairs.Where(repair => repair.Kind == kind && repair.Field == "target").ToList();
        foreach (var repair in repairs) findings.Expect(false, Spot.RepairOf(repair), $"为“{repair.After}”");
        var repaired = repairs.Select(repair => repair.RowNo).ToHashSet();
        var printed = declaration.Indicators.Where(row => row.Target is not null);
        foreach (var row in printed.Where(row => !repaired.Contains(row.RowNo)))
        {
            findings.Expect(true, Spot.TargetOf(row), "");
        }

        return findings.Outcome;
    }
}
