using System.Globalization;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Indicators;

/// <summary>A page of the indicators that are declared.</summary>
public sealed record IndicatorsModel(
    string? Words, string? Level2, int? Year, int Page, IReadOnlyList<LevelCount> Levels,
    IReadOnlyList<IndicatorCount> Rows)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 100;

    /// <summary>How many indicators fit.</summary>
    public long Count => Rows.Count == 0 ? 0 : Rows[0].Count;

    /// <summary>Reads it.</summary>
    internal static IndicatorsModel Read(SiteRows rows, PageRequest request)
    {
        var (words, level2, year, page) = (request.Text("q"), request.Text("level2"), request.Year, request.Page);
        var list = rows.Query<IndicatorCount>("indicators/list.sql", new
        {
            level2,
            year,
            word1 = SearchWords.Of(words, 0),
            word2 = SearchWords.Of(words, 1),
            word3 = SearchWords.Of(words, 2),
            word4 = SearchWords.Of(words, 3),
            size_of_page = PageSize,
            skip = (page - 1L) * PageSize,
        });
        if (page > 1 && list.Count == 0) throw PageException.NotFound($"没有第 {page} 页，请从第一页看起。");
        return new IndicatorsModel(words, level2, year, page, rows.Query<LevelCount>("indicators/levels.sql"), list);
    }

    /// <summary>The page as an address, from the question mark on.</summary>
    public string Address() => AddressText.Of(
        ("q", Words), ("level2", Level2), ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>A second level and how many rows it has.</summary>
public sealed record LevelCount(string Value, long Count);

/// <summary>An indicator and how many rows and departments have it; the count is of all that fit.</summary>
public sealed record IndicatorCount(
    string Name, string Level2, long Rows, long Departments, long Quantified, int FirstYear, int LastYear, long Count);
