using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Targets;

/// <summary>An indicator named …性 is a property, so its target is a word: 培训有效性 is not <c>1-2批</c>.</summary>
internal sealed class QualityIsToldInWords(NameEndings endings) : IRule
{
    public string Id => "QUALITY_NAME_NUMBER";

    public Severity Severity => Severity.Warning;

    public string Title => "“性”类指标的目标值为文字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators.Where(IsLookedAt))
        {
            findings.Expect(
                row.TargetOrMissing.Kind is not (TargetKind.Numeric or TargetKind.Range),
                Spot.TargetOf(row),
                "用文字说明，或改用可计量的指标名称");
        }

        return findings.Outcome;
    }

    private bool IsLookedAt(Indicator row) =>
        row.Target is not null && endings.KindOf(row) == NameKind.Quality;
}
