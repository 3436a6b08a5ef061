using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties;

/// <summary>Something that people are told about a form: a finding, a repair or an inferred level.</summary>
/// <param name="Rule">Rule id, kind of repair, or <c>INFERRED</c>.</param>
/// <param name="Field">Which field.</param>
/// <param name="Line">Line of the text it was read from.</param>
/// <param name="Asked">What a finding asks for, without what it quotes; empty for the others.</param>
internal sealed partial record Report(string Rule, string Field, int Line, string Asked = "")
{
    private static readonly Checker Checker = new(Repository.Lookups);

    /// <summary>Everything that is told about a form.</summary>
    public static IReadOnlyList<Report> About(Declaration form) =>
    [
        .. Checker.Check(form).Findings
            .Select(finding => new Report(
                finding.RuleId, finding.Field, finding.Place.Line, Quoted().Replace(finding.Expected, ""))),
        .. form.Repairs.Select(repair => new Report(repair.Kind, repair.Field, repair.Place.Line)),
        .. form.Indicators.Where(row => row.Placement == Placement.Inferred)
            .Select(row => new Report("INFERRED", "level2", row.Name.Place.Line)),
    ];

    [GeneratedRegex("“.*?”")]
    private static partial Regex Quoted();
}
