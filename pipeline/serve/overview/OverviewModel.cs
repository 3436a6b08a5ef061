using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Overview;

/// <summary>What the first page shows.</summary>
public sealed record OverviewModel(
    IReadOnlyList<YearCount> Years, int Year, YearTotals Totals, LastLoad? Load, IReadOnlyList<ChangedProject> Changed,
    IReadOnlyList<LongestWaiting> Waiting, IReadOnlyList<ErringProject> Erring)
{
    /// <summary>Reads it; without a year in the address, the latest there is.</summary>
    internal static OverviewModel Read(SiteRows rows, PageRequest request)
    {
        var years = rows.Query<YearCount>("site/years.sql");
        var year = request.Year ?? (years.Count > 0 ? years[0].Year : DateTime.UtcNow.Year);
        if (request.Year is not null && years.All(known => known.Year != year))
            throw PageException.NotFound($"没有 {year} 年度的申报表，请从总览选择有数据的年度。");
        return new OverviewModel(
            years, year, rows.Single<YearTotals>("overview/totals.sql", new { year })!,
            rows.Single<LastLoad>("overview/last_load.sql"), rows.Query<ChangedProject>("overview/changed.sql"),
            rows.Query<LongestWaiting>("overview/waiting.sql"),
            rows.Query<ErringProject>("overview/erring.sql", new { year }));
    }
}

/// <summary>Sums of a year, and of the projects that were declared the year before, too; money in yuan.</summary>
public sealed record YearTotals(
    long ProjectCount, long DepartmentCount, decimal? Total, decimal? Annual, decimal? Fiscal, long IndicatorCount,
    long QuantifiedCount, long WithErrors, long ErrorCount, long WarningCount, long SameCount, long LastCount,
    decimal? SameTotal, decimal? LastTotal, decimal? SameAnnual, decimal? LastAnnual, decimal? SameFiscal,
    decimal? LastFiscal);

/// <summary>The last load, by what it did with forms; moments in UTC.</summary>
public sealed record LastLoad(
    string LoadId, DateTime StartedAt, long Documents, long New, long Revised, long Unchanged, long Refused,
    long Returned, long Withdrawn);

/// <summary>A declaration that the last load with any brought in; the count is of all of them.</summary>
public sealed record ChangedProject(
    long ProjectId, int Year, string Project, int Version, decimal? Total, string LoadId, long Count);

/// <summary>Something that waits longest in quarantine; the count is of all that waits.</summary>
public sealed record LongestWaiting(string Document, string Sha256, string Message, long Count);

/// <summary>A declaration with errors.</summary>
public sealed record ErringProject(long ProjectId, int Year, string Project, string Department, int Errors);
