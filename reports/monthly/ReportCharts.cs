using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>Draws charts of the catalog as wide as a page, and says which could not be drawn.</summary>
internal sealed class ReportCharts(ReportModel model, ChartRows data, FontSet fonts)
{
    /// <summary>About how many rows the longest charts have of their own accord.</summary>
    private const int MostRows = 30;

    private readonly string source = ReportText.Source(model);

    /// <summary>Paints the charts, and a remark for each that has no data.</summary>
    public void Paint(PageFlow flow, params IEnumerable<string> names)
    {
        var charts = new List<PageChart>();
        foreach (var name in names)
        {
            try
            {
                charts.Add(new PageChart(
                    Math.Min(model.Declared.Count, MostRows), (rows, width) => Draw(name, rows, width)));
            }
            catch (ChartUnavailableException unavailable)
            {
                var title = ChartCatalog.Charts.First(chart => chart.Name == name).Title;
                flow.Note($"未列“{title}”图：{unavailable.Message}");
            }
        }

        ChartFlow.Paint(flow, charts);
    }

    private Picture Draw(string name, int? rows, double width) => ChartCatalog.Draw(
        name, data, new ChartFilter(model.Department, model.Year, Rows: rows), source, fonts, width);
}
