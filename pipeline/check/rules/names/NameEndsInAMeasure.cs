using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>The name of a number ends in what is measured: 完成率, 人数. 第三方服务验 at 100% was cut.</summary>
/// <remarks>
/// Percentages and numbers without a unit measure something abstract, so their names must end in a word of
/// <c>check_measure_endings.csv</c>. A count may be named by its things (生活垃圾运输车辆 at 283辆), so there only a
/// known ending that lost or changed its last character counts: 课题调研完成, 慰问人欍, see
/// <c>check_measure_stems.csv</c>. In a form whose other names nearly all end in a measure, counts must too.
/// </remarks>
internal sealed class NameEndsInAMeasure(
    WholeEndings measures, IReadOnlyList<MeasureStem> stems, IReadOnlySet<string> percentUnits) : IRule
{
    private const int LeastForAStyle = 4;

    private const double StyleShare = 0.8;

    private const string Wanted = "以率、数、度等所衡量的内容结尾，请核对是否截断或有误字";

    public string Id => "NAME_ENDING_UNUSUAL";

    public Severity Severity => Severity.Info;

    public string Title => "数值指标的名称以所衡量的内容结尾";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var rows = declaration.Indicators.Where(row => row.TargetOrMissing.Kind != TargetKind.Qualitative)
            .Select(row => (Row: row, Name: NameEndings.WithoutBracketedTail(row.Name.Text.Trim())))
            .Where(pair => pair.Name.Length > 0).ToList();
        var whole = rows.Count(pair => measures.EndOf(pair.Name));
        foreach (var (row, name) in rows)
        {
            var isWhole = measures.EndOf(name);
            var isStrict = IsStyle(isWhole ? whole - 1 : whole, rows.Count - 1);
            var isFine = isWhole || (!isStrict && IsThing(name, row.TargetOrMissing));
            findings.Expect(isFine ? null : Wanted, row, Spot.NameOf);
        }

        return findings.Outcome;
    }

    // Where nearly all other names of the form end in a measure, that is how its author writes.
    private static bool IsStyle(int whole, int others) => others >= LeastForAStyle && whole >= others * StyleShare;

    // A count may be named by its things; a name without a target says too little to tell.
    private bool IsThing(string name, TargetValue target)
    {
        if (target.Kind == TargetKind.Missing) return true;
        var isCount = target.Unit is not null && !percentUnits.Contains(target.Unit);
        return isCount && !stems.Any(stem => stem.IsCutIn(name));
    }
}
