using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>A name of fewer than four characters was cut, unless it is a whole word such as 满意度.</summary>
internal sealed class NameIsLongEnough(NameEndings endings) : IRule
{
    public string Id => "NAME_TOO_SHORT";

    public Severity Severity => Severity.Warning;

    public string Title => "指标名称不过短";

    private const int ShortestName = 4;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            var name = row.Name.Text.Trim();
            if (name.Length == 0) continue;
            var isWhole = name.Length >= ShortestName || endings.AreWhole(name);
            findings.Expect(isWhole ? null : "写完整，请核对是否截断", row, Spot.NameOf);
        }

        return findings.Outcome;
    }
}
