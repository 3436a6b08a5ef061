namespace PerfEtl.Tests.Properties;

/// <summary>What is told about a damaged text and was not told about the undamaged seed.</summary>
internal sealed class NewReports
{
    /// <summary>What is told about the undamaged seed, by line of the seed, and how often.</summary>
    private static readonly Dictionary<Report, int> Baseline =
        Forms.Seed.SelectMany(Report.About).CountBy(report => report).ToDictionary();

    private readonly Damage damage;
    private readonly IReadOnlyList<Report> reports;

    public NewReports(Damage damage, IReadOnlyList<FormOutcome> outcomes)
    {
        this.damage = damage;
        reports =
        [
            .. outcomes.Select(outcome => outcome.Declaration).OfType<Pipeline.Declarations.Declaration>()
                .SelectMany(Report.About)
                .GroupBy(report => report with { Line = damage.OriginOf(report.Line) })
                .Where(group => IsNew(group.Key, group.Count()))
                .SelectMany(group => group),
        ];
    }

    /// <summary>Rules that speak at the damage, next to it, or about a value that differs.</summary>
    public IReadOnlyList<string> About(IReadOnlyList<Difference> differences) =>
    [
        .. reports.Where(report => damage.IsNear(report.Line)
            || differences.Any(difference => IsAbout(report with { Line = damage.OriginOf(report.Line) }, difference)))
            .Select(report => report.Rule),
    ];

    /// <summary>On a row the same rule once more is nothing new; about the form it speaks of something else.</summary>
    private static bool IsNew(Report report, int count)
    {
        var known = Baseline.GetValueOrDefault(report);
        return known == 0 || report.Line == SeedWindow.TitleOf(report.Line) && count > known;
    }

    /// <summary>A lost row or label is told at its place, or where the form begins: its level is missed.</summary>
    private static bool IsAbout(Report report, Difference difference)
    {
        if (difference.Line == 0) return report.Field == difference.Field;
        var isOfRow = report.Line == difference.Line || report.Line == SeedWindow.TitleOf(difference.Line);
        return isOfRow && (report.Field == difference.Field
            || difference.Field is "row" or "level2" && report.Field is "level1" or "level2");
    }
}
