using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>主管部门 and 实施单位 are the same or clearly different; one or two characters apart are probably a slip.</summary>
/// <remarks>
/// <c>上海市某区人力资源局</c> beside <c>上海市某区人力资原局</c> is one; <c>…局本级</c> is none, see
/// <c>check_unit_suffixes.csv</c>.
/// </remarks>
internal sealed class UnitNamesAgree(OfficeNames names) : IRule
{
    public string Id => "UNIT_NEARLY_SAME_NAME";

    public Severity Severity => Severity.Warning;

    public string Title => "主管部门与实施单位要么同名，要么明显不同";

    /// <summary>Below this length two characters are a good part of the name: 教育局 and 财政局 are two offices.</summary>
    private const int ShortestName = 7;

    /// <summary>Above this length a cell has swallowed its neighbours, and comparing it says nothing.</summary>
    private const int LongestName = 100;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.ImplementingUnit is not { } unit) return findings.Outcome;
        var department = names.Plain(declaration.Department.Text);
        var implementing = names.Plain(unit.Text);
        findings.Expect(
            !IsNearlySame(department, implementing),
            Spot.FieldOf(declaration, "implementing_unit", "实施单位", unit),
            $"与主管部门“{department}”写法一致，或为另一单位");
        return findings.Outcome;
    }

    private static bool IsNearlySame(string department, string implementing) =>
        department.Length is >= ShortestName and <= LongestName
        && implementing.Length is >= ShortestName and <= LongestName
        && EditDistance.Between(department, implementing) is 1 or 2;
}
