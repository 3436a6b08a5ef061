using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>Draws charts of the catalog as wide as a page, and says which could not be drawn.</summary>
internal sealed class ReportCharts(ReportModel model, ChartRows data, FontSet fonts)
{
    private readonly string source = ReportText.Source(model);

    /// <summary>Paints a chart with at most so many rows, and a remark where it has no data.</summary>
    public void Paint(PageFlow flow, int? rows, string name)
    {
        try
        {
            ChartFlow.Paint(flow, [new PageChart(
                rows ?? 0, (fewer, width) => Draw(name, fewer ?? rows, width))]);
        }
        catch (ChartUnavailableException unavailable)
        {
            var title = ChartCatalog.Charts.First(chart => chart.Name == name).Title;
            flow.Note($"未列“{title}”图：{unavailable.Message}");
        }
    }

    private Picture Draw(string name, int? rows, double width) => ChartCatalog.Draw(
        name, data, new ChartFilter(model.Department, model.Year, Rows: rows), source, fonts, width);
}
