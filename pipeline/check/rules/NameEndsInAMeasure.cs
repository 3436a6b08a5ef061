using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules;

/// <summary>The name of a number ends in what is measured: 完成率, 人数. 第三方服务验 at 100% was cut.</summary>
/// <remarks>
/// Percentages and numbers without a unit measure something abstract, so their names must end in a word of
/// <c>check_measure_endings.csv</c>. A count may be named by its things (生活垃圾运输车辆 at 283辆), so there only a
/// known ending that lost or changed its last character counts: 课题调研完成, 慰问人欍, see
/// <c>check_measure_stems.csv</c>.
/// </remarks>
internal sealed class NameEndsInAMeasure(
    WholeEndings measures, IReadOnlyList<MeasureStem> stems, IReadOnlySet<string> percentUnits) : IRule
{
    public string Id => "NAME_ENDING_UNUSUAL";

    public Severity Severity => Severity.Info;

    public string Title => "数值指标的名称以所衡量的内容结尾";

    public CheckOutcome Check(Declaration declaration)
    {
        var tally = new Tally(this);
        foreach (var row in declaration.Indicators)
        {
            var target = row.TargetOrMissing;
            if (target.Kind is not (TargetKind.Numeric or TargetKind.Range)) continue;
            var name = NameEndings.WithoutBracketedTail(row.Name.Text.Trim());
            if (name.Length == 0) continue;
            tally.Expect(IsWhole(name, target.Unit) ? null : "以率、数、度等所衡量的内容结尾，请核对是否截断或有误字", row, Spot.NameOf);
        }

        return tally.Outcome;
    }

    private bool IsWhole(string name, string? unit)
    {
        if (measures.EndOf(name)) return true;
        var isCount = unit is not null && !percentUnits.Contains(unit);
        return isCount && !stems.Any(stem => stem.IsCutIn(name));
    }
}
