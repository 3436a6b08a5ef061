using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Projects;

/// <summary>A page of the list of declarations.</summary>
/// <param name="Search">What was asked for.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Facets">Counts by value, most first.</param>
/// <param name="Count">How many declarations fit.</param>
/// <param name="Total">What they ask for, in yuan; null if none says, or if they are of several years.</param>
public sealed record ProjectsModel(
    ProjectSearch Search, IReadOnlyList<ProjectLine> Rows, ILookup<string, FacetCount> Facets, long Count,
    decimal? Total)
{
    /// <summary>Reads it.</summary>
    internal static ProjectsModel Read(SiteRows rows, PageRequest request)
    {
        var search = ProjectSearch.From(request);
        var facets = rows.Once(
            "facets of projects" + (search with { Page = 1, Sort = ProjectSearch.UsualSort }).Address(),
            () => rows.Query<FacetCount>("projects/facets.sql", search.Parameters()));
        var all = facets.FirstOrDefault(facet => facet.Facet == "all");
        var count = all?.Count ?? 0;
        if (search.Page > 1 && (search.Page - 1L) * ProjectSearch.PageSize >= count)
            throw PageException.NotFound($"没有第 {search.Page} 页：符合条件的只有 {count} 份申报表。");
        return new ProjectsModel(
            search, rows.Query<ProjectLine>("projects/page.sql", search.Parameters()),
            facets.Where(facet => facet.Facet != "all").ToLookup(facet => facet.Facet), count, all?.Total);
    }
}

/// <summary>One declaration in the list; money in yuan.</summary>
public sealed record ProjectLine(
    long DeclarationKey, long ProjectId, int Year, string Project, string Department, string? Unit, string Category,
    decimal? Total, decimal? Annual, decimal? Fiscal, int Indicators, int Errors, int Warnings);

/// <summary>How many declarations have a value of a facet.</summary>
public sealed record FacetCount(string Facet, string Value, long Count, decimal? Total);
