using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Project;

/// <summary>One project: its declaration of a year, and how it came to be.</summary>
public sealed record ProjectModel(
    DeclarationFacts Facts, IReadOnlyList<DeclarationFacts> Years, IReadOnlyList<IndicatorLine> Indicators,
    IReadOnlyList<FindingLine> Findings, IReadOnlyList<VersionLine> Versions, ILookup<int, ChangeLine> Changes,
    IReadOnlyList<RepairLine> Repairs, IReadOnlyList<RankLine> Rank)
{
    /// <summary>Reads it; without a year, the latest.</summary>
    /// <remarks>
    /// Each question to the engine costs about half a millisecond, so that lists known to be empty are not asked for,
    /// and a few rows are sorted here.
    /// </remarks>
    internal static ProjectModel Read(SiteRows rows, PageRequest request, long project)
    {
        var years = rows.Lines<DeclarationFacts>("project/declaration.sql", ("project", project))
            .OrderByDescending(year => year.Year).ThenBy(year => year.DeclarationKey).ToList();
        var facts = years.Find(year => request.Year is null || year.Year == request.Year)
            ?? throw NotFound(request.Year);
        return new ProjectModel(
            facts, years,
            [.. Lines<IndicatorLine>(facts.Indicators, "indicators").OrderBy(line => line.RowNo)],
            [.. Lines<FindingLine>(facts.Findings, "findings")
                .OrderBy(finding => finding.Order).ThenBy(finding => finding.No)],
            facts.Versions == 1 ? [VersionLine.Only(facts)] : [.. rows
                .Find<VersionLine>("project/versions.sql", ("project", project), ("year", facts.Year))
                .OrderByDescending(version => version.Version)],
            Some<ChangeLine>(facts.Versions - 1, "changes").ToLookup(change => change.Version),
            [.. Some<RepairLine>(facts.Repairs, "repairs")
                .OrderBy(repair => repair.RowNo).ThenBy(repair => repair.Field, StringComparer.Ordinal)],
            [.. rows.Lines<RankLine>(
                "project/rank.sql", ("group", facts.RankGroup), ("first", facts.RankNo - 1),
                ("last", facts.RankNo + 1)).OrderBy(line => line.RowNo)]);

        IReadOnlyList<T> Lines<T>(int count, string list) =>
            count == 0 ? [] : rows.Lines<T>($"project/{list}.sql", ("declaration", facts.DeclarationKey));

        IReadOnlyList<T> Some<T>(int count, string list) =>
            count == 0 ? [] : rows.Find<T>($"project/{list}.sql", ("declaration", facts.DeclarationKey));
    }

    private static PageException NotFound(int? year) => PageException.NotFound(year is null
        ? "没有这个项目，或者它的申报表已经撤回；请从项目列表中选择。"
        : $"这个项目没有 {year} 年度的现行申报表；请从项目列表中选择。");
}

/// <summary>
/// The head of a declaration, its number in its department and year by total (null without one), and how many rows its
/// lists have; money in yuan, null for a blank cell, moments in UTC.
/// </summary>
public sealed record DeclarationFacts(
    long DeclarationKey, long ProjectId, int Year, string Department, string? Unit, string Project, string? Category,
    string? StartDate, string? EndDate, decimal? Total, decimal? Fiscal, decimal? Other, decimal? Annual,
    decimal? Appropriation, decimal? CarriedOver, decimal? AnnualOther, string? OverallGoal, string? AnnualGoal,
    int RankGroup, int? RankNo, int Version, int Versions, DateTime ValidFrom, string OpenedAs, string Document,
    int FormNo, string LoadId, int Indicators, int Errors, int Findings, int Repairs);

/// <summary>An indicator with its target.</summary>
public sealed record IndicatorLine(
    int RowNo, string Level1, string Level2, string Name, string? Printed, string Kind, string? Comparator,
    decimal? Low, decimal? High, string? Unit, string? Per, bool IsInferred);

/// <summary>Something that does not add up.</summary>
public sealed record FindingLine(
    string RuleId, string Title, string Severity, int? RowNo, string Field, string Message, int No)
{
    /// <summary>The gravest come first.</summary>
    internal int Order => Severity switch
    {
        "error" => 1,
        "warning" => 2,
        _ => 3,
    };
}

/// <summary>One version of the declaration; moments in UTC.</summary>
public sealed record VersionLine(
    long DeclarationKey, int Version, bool IsCurrent, DateTime ValidFrom, DateTime? ValidTo, string OpenedAs,
    string? ClosedAs, decimal? Total, string Document)
{
    /// <summary>The version in force where there was no other.</summary>
    internal static VersionLine Only(DeclarationFacts facts) => new(
        facts.DeclarationKey, facts.Version, true, facts.ValidFrom, null, facts.OpenedAs, null, facts.Total,
        facts.Document);
}

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
