using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Project;

/// <summary>One project: its declaration of a year, and how it came to be.</summary>
public sealed record ProjectModel(
    DeclarationFacts Facts, GoalTexts Goals, IReadOnlyList<ProjectYear> Years, IReadOnlyList<IndicatorLine> Indicators,
    IReadOnlyList<FindingLine> Findings, IReadOnlyList<VersionLine> Versions, ILookup<int, ChangeLine> Changes,
    IReadOnlyList<RepairLine> Repairs, IReadOnlyList<RankLine> Rank)
{
    /// <summary>Reads it; without a year, the latest.</summary>
    /// <remarks>A few rows are sorted here: in the engine that takes longer than finding them.</remarks>
    internal static ProjectModel Read(SiteRows rows, PageRequest request, long project)
    {
        var facts = FactsOf(rows, project, request.Year);
        var declaration = new { declaration = facts.DeclarationKey };
        var versions = rows.Query<VersionLine>("project/versions.sql", new { project, year = facts.Year })
            .OrderByDescending(version => version.Version).ToList();
        return new ProjectModel(
            facts, rows.Single<GoalTexts>("project/goals.sql", declaration)!,
            [.. rows.Query<ProjectYear>("project/years.sql", new { project })
                .OrderByDescending(year => year.Year).ThenBy(year => year.DeclarationKey)],
            [.. rows.Query<IndicatorLine>("project/indicators.sql", declaration).OrderBy(line => line.RowNo)],
            [.. rows.Query<FindingLine>("project/findings.sql", declaration)
                .OrderBy(finding => finding.Order).ThenBy(finding => finding.No)], versions,
            (versions.Count > 1 ? rows.Query<ChangeLine>("project/changes.sql", declaration) : [])
                .ToLookup(change => change.Version),
            [.. rows.Query<RepairLine>("project/repairs.sql", declaration)
                .OrderBy(repair => repair.RowNo).ThenBy(repair => repair.Field, StringComparer.Ordinal)],
            rows.Query<RankLine>("project/rank.sql", new
            {
                declaration = facts.DeclarationKey,
                department = facts.Department,
                year = facts.Year,
            }));
    }

    private static DeclarationFacts FactsOf(SiteRows rows, long project, int? year) =>
        rows.Query<DeclarationFacts>("project/declaration.sql", new { project })
            .Where(facts => year is null || facts.Year == year)
            .OrderByDescending(facts => facts.Year).ThenBy(facts => facts.DeclarationKey).FirstOrDefault()
        ?? throw PageException.NotFound(year is null
            ? "没有这个项目，或者它的申报表已经撤回；请从项目列表中选择。"
            : $"这个项目没有 {year} 年度的现行申报表；请从项目列表中选择。");
}

/// <summary>The head of a declaration; money in yuan, null for a blank cell.</summary>
public sealed record DeclarationFacts(
    long DeclarationKey, long ProjectId, int Year, string Department, string? Unit, string Project, string? Category,
    string? StartDate, string? EndDate, decimal? Total, decimal? Fiscal, decimal? Other, decimal? Annual,
    decimal? Appropriation, decimal? CarriedOver, decimal? AnnualOther, int Version, string Document,
    int FormNo, string LoadId);

/// <summary>The goals as printed; null where a form leaves them blank.</summary>
public sealed record GoalTexts(string? Overall, string? Annual);

/// <summary>The project in one of its years.</summary>
public sealed record ProjectYear(
    int Year, long DeclarationKey, string Project, decimal? Total, decimal? Annual, decimal? Fiscal, int Indicators,
    int Errors);

/// <summary>An indicator with its target.</summary>
public sealed record IndicatorLine(
    int RowNo, string Level1, string Level2, string Name, string? Printed, string Kind, string? Comparator,
    decimal? Low, decimal? High, string? Unit, string? Per, string? Words, bool IsInferred);

/// <summary>Something that does not add up.</summary>
public sealed record FindingLine(
    string RuleId, string Title, string Severity, int? RowNo, string Field, string Message, int Order, int No);

/// <summary>One version of the declaration; moments in UTC.</summary>
public sealed record VersionLine(
    long DeclarationKey, int Version, bool IsCurrent, DateTime ValidFrom, DateTime? ValidTo, string OpenedAs,
    string? ClosedAs, decimal? Total, string Document);

/// <summary>One thing that a version changed.</summary>
public sealed record ChangeLine(
    int Version, string Kind, string? Level2, string? Indicator, string? Before, string? After, decimal? Delta,
    string Message);

/// <summary>
/// A project among those of its department and year with a total, whose count, sum and maximum it names; equal totals
/// have one place.
/// </summary>
public sealed record RankLine(
    int RowNo, int Place, long ProjectId, long DeclarationKey, string Project, decimal Total, long Count, decimal Sum,
    decimal Most);

/// <summary>A spelling that was changed.</summary>
public sealed record RepairLine(int? RowNo, string Field, string Before, string After, string Reason);
