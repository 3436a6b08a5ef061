using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Serve.Charts;

/// <summary>The gallery of charts, or one of them.</summary>
/// <param name="Charts">The charts there are.</param>
/// <param name="Chosen">The one that fills the page; null for the gallery.</param>
/// <param name="Years">The fiscal years there are, latest first.</param>
/// <param name="Departments">The departments there are, by name.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Department">The department shown; null for all.</param>
/// <param name="Kind">A part of a level 2, for the distribution of targets; null for the usual one.</param>
/// <param name="Missing">Why charts cannot be drawn from this data, by name.</param>
public sealed record ChartsModel(
    IReadOnlyList<ChartEntry> Charts, ChartEntry? Chosen, IReadOnlyList<YearCount> Years,
    IReadOnlyList<string> Departments, int? Year, string? Department, string? Kind,
    IReadOnlyDictionary<string, string> Missing)
{
    /// <summary>Reads it.</summary>
    internal static ChartsModel Read(SiteRows rows, PageRequest request, string? name)
    {
        var chosen = name is null ? null : ChartCatalog.Charts.FirstOrDefault(chart => chart.Name == name)
            ?? throw PageException.NotFound($"没有名为“{name}”的图，请从图表页选择。");
        var years = rows.Query<YearCount>("site/years.sql");
        return new ChartsModel(
            ChartCatalog.Charts, chosen, years, rows.Query<string>("charts/departments.sql"),
            request.Year ?? (years.Count > 0 ? years[0].Year : null), request.Text("department"), request.Text("kind"),
            new Dictionary<string, string>());
    }

    /// <summary>The parameters of a picture's address, from the question mark on.</summary>
    public string Address => AddressText.Of(
        ("year", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("department", Department),
        ("kind", Kind));
}
