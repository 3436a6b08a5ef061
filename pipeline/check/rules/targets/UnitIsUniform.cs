using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>One form spells one unit one way: not <c>1-2批</c> and <c>4批次</c>.</summary>
/// <remarks>
/// The rows that spell it the rarer way are reported. Spellings are in <c>check_unit_variants.csv</c>.
/// </remarks>
internal sealed class UnitIsUniform(UnitVariants variants) : IRule
{
    public string Id => "UNIT_VARIANT";

    public Severity Severity => Severity.Info;

    public string Title => "同一计量单位在一张表内写法一致";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var measured = declaration.Indicators.Where(row => !string.IsNullOrWhiteSpace(row.TargetOrMissing.Unit));
        foreach (var sameUnit in measured.GroupBy(row => variants.Common(row.TargetOrMissing.Unit!)))
        {
            var usual = UsualSpelling(sameUnit);
            foreach (var row in sameUnit)
            {
                findings.Expect(row.TargetOrMissing.Unit == usual, Spot.TargetOf(row), $"与本表其他行一样写作“{usual}”");
            }
        }

        return findings.Outcome;
    }

    /// <summary>The spelling most rows use; with a tie, the one that stands first.</summary>
    private static string? UsualSpelling(IEnumerable<Indicator> rows) =>
        rows.GroupBy(row => row.TargetOrMissing.Unit).OrderByDescending(spelling => spelling.Count()).First().Key;
}
