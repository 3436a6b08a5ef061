using System.Globalization;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Findings;

/// <summary>Which findings the page shows, as its address says.</summary>
public sealed record FindingSearch(
    int? Year, string? Department, string? Severity, string? Rule, int Page)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads the address.</summary>
    internal static FindingSearch From(PageRequest request)
    {
        var severity = request.OneOf("severity", "", "error", "warning", "info");
        return new FindingSearch(
            request.Year, request.Text("department"), severity.Length > 0 ? severity : null, request.Text("rule"),
            request.Page);
    }

    /// <summary>The same search as an address, from the question mark on.</summary>
    public string Address() => AddressText.Of(
        ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("department", Department), ("severity", Severity),
        ("rule", Rule), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The search with one value of a facet set, or with null taken out.</summary>
    public FindingSearch With(string facet, string? value)
    {
        var first = this with { Page = 1 };
        return facet switch
        {
            "year" => first with { Year = value is null ? null : int.Parse(value, CultureInfo.InvariantCulture) },
            "department" => first with { Department = value },
            "severity" => first with { Severity = value },
            _ => first with { Rule = value },
        };
    }

    /// <summary>The parameters of the queries.</summary>
    internal object Parameters() => new
    {
        year = Year,
        department = Department,
        severity = Severity,
        rule = Rule,
        size_of_page = PageSize,
        skip = (Page - 1L) * PageSize,
    };
}
