using System.Globalization;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Projects;

/// <summary>Which declarations the list shows, as its address says.</summary>
public sealed record ProjectSearch
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>How the list is sorted unless the address says otherwise.</summary>
    public const string UsualSort = "-total";

    private static readonly string[] Columns =
        ["project", "department", "unit", "category", "year", "total", "annual", "fiscal", "indicators", "errors"];

    /// <summary>What was typed: words that all have to stand in names, unit or indicators; null for nothing.</summary>
    public string? Words { get; init; }

    /// <summary>The fiscal year; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>The department; null for all.</summary>
    public string? Department { get; init; }

    /// <summary>The category as printed; null for all.</summary>
    public string? Category { get; init; }

    /// <summary>The band of size; null for all.</summary>
    public string? Size { get; init; }

    /// <summary>The band of findings; null for all.</summary>
    public string? Finding { get; init; }

    /// <summary>The column, with a minus for the largest first.</summary>
    public string Sort { get; init; } = UsualSort;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads the address.</summary>
    internal static ProjectSearch From(PageRequest request) => new()
    {
        Words = request.Text("q"),
        Year = request.Year,
        Department = request.Text("department"),
        Category = request.Text("category"),
        Size = request.Text("size"),
        Finding = request.Text("finding"),
        Sort = request.OneOf("sort", [UsualSort, .. Columns, .. Columns.Select(column => "-" + column)]),
        Page = request.Page,
    };

    /// <summary>The same search as an address, from the question mark on.</summary>
    public string Address() => AddressText.Of(
        ("q", Words), ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("department", Department), ("category", Category), ("size", Size), ("finding", Finding),
        ("sort", Sort == UsualSort ? null : Sort),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The search with one value of a facet set, or with null taken out.</summary>
    public ProjectSearch With(string facet, string? value)
    {
        var first = this with { Page = 1 };
        return facet switch
        {
            "year" => first with { Year = value is null ? null : int.Parse(value, CultureInfo.InvariantCulture) },
            "department" => first with { Department = value },
            "category" => first with { Category = value },
            "size" => first with { Size = value },
            _ => first with { Finding = value },
        };
    }

    /// <summary>The parameters of the queries.</summary>
    internal object Parameters() => new
    {
        year = Year,
        department = Department,
        category = Category,
        size = Size,
        finding = Finding,
        word1 = SearchWords.Of(Words, 0),
        word2 = SearchWords.Of(Words, 1),
        word3 = SearchWords.Of(Words, 2),
        word4 = SearchWords.Of(Words, 3),
        sort = Sort,
        size_of_page = PageSize,
        skip = (Page - 1L) * PageSize,
    };
}
