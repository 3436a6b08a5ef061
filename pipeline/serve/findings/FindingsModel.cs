using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Findings;

/// <summary>The scorecard, the rules and a page of findings.</summary>
public sealed record FindingsModel(
    FindingSearch Search, Score Score, ILookup<string, FindingFacet> Facets, long Count,
    IReadOnlyList<FoundLine> Rows, IReadOnlyList<PassedLine> Past)
{
    /// <summary>Reads it.</summary>
    internal static FindingsModel Read(SiteRows rows, PageRequest request)
    {
        var search = FindingSearch.From(request);
        var facets = rows.Query<FindingFacet>("findings/counts.sql", search.Parameters());
        var count = facets.FirstOrDefault(facet => facet.Facet == "all")?.Findings ?? 0;
        if (search.Page > 1 && (search.Page - 1L) * FindingSearch.PageSize >= count)
            throw PageException.NotFound($"没有第 {search.Page} 页：符合条件的只有 {count} 处问题。");
        return new FindingsModel(
            search,
            rows.Single<Score>("findings/score.sql", new { year = search.Year, department = search.Department })!,
            facets.ToLookup(facet => facet.Facet), count,
            rows.Query<FoundLine>("findings/page.sql", search.Parameters()),
            rows.Query<PassedLine>("findings/history.sql", new
            {
                year = search.Year,
                department = search.Department,
                rule = search.Rule,
            }));
    }
}

/// <summary>How many declarations were in force after a load, UTC, and how many of them failed.</summary>
public sealed record PassedLine(DateTime At, long Declarations, long Failing)
{
    /// <summary>How many did not.</summary>
    public long Passing => Declarations - Failing;
}

/// <summary>How many declarations pass.</summary>
public sealed record Score(long Declarations, long WithoutErrors, long WithoutWarnings);

/// <summary>How many findings a value of a facet has, and in how many declarations.</summary>
public sealed record FindingFacet(
    string Facet, string Value, string Title, string Severity, long Findings, long Declarations);

/// <summary>One finding.</summary>
public sealed record FoundLine(
    long DeclarationKey, long ProjectId, int Year, string Project, string Department, string RuleId, string Severity,
    int? RowNo, string Field, string Message);
