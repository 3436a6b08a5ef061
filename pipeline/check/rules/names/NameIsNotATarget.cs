using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>
/// A name is not a mere number, percentage or comparator such as <c>100%</c> or <c>&gt;=40人</c>: a cell has slipped.
/// </summary>
internal sealed partial class NameIsNotATarget(MeasureUnits units) : IRule
{
    public string Id => "NAME_LOOKS_LIKE_TARGET";

    public Severity Severity => Severity.Warning;

    public string Title => "指标名称不是目标值";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(!IsTarget(row.Name.Text), Spot.NameOf(row), "是指标名称，请核对是否串列");
        }

        return findings.Outcome;
    }

    private bool IsTarget(string name)
    {
        var number = Number().Match(name);
        var unit = number.Groups["unit"].Value;
        return number.Success && (unit is "" or "%" or "％" || units.Find(unit) is not null);
    }

    /// <summary>Comparators and digits of any width with at most a short unit behind them; 12345热线 is a name.</summary>
    [GeneratedRegex(@"^(?=.*[\d<>=＜＞＝≤≥≦≧])[\s<>=＜＞＝≤≥≦≧约]*[\d.,\s~-]*(?<unit>[^\d\s]{0,3})\s*$")]
    private static partial Regex Number();
}
