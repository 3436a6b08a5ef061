using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Sources;

/// <summary>资金来源构成: by how much the parts of each project's money exceed its total, or fall short of it.</summary>
internal static class StructureChart
{
    public const string Topic = "资金来源构成";

    private const double PanelGap = 26;
    private const double BarHeight = 11;

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<StructureRow>("charts/sources/structure.sql");
        var model = StructureModel.From(rows, request.Source, request.Most(StructurePanel.MostRows));
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(StructureModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(width, fonts, top =>
        {
            var bodies = new List<ChartBody>();
            foreach (var panel in model.Panels)
                bodies.Add(Panel(panel, width, bodies.Count == 0 ? top : bodies[^1].Bottom + PanelGap, fonts));
            return bodies.Count == 0 ? ChartBody.Nothing(top)
                : new ChartBody(bodies[^1].Bottom, surface => bodies.ForEach(body => body.Paint(surface)));
        });
    }

    private static ChartBody Panel(StructurePanel panel, double width, double top, FontSet fonts)
    {
        var room = width - 2 * ChartStyles.Margin;
        var title = TextBlock.Paragraph(panel.Basis.Equation, room, ChartStyles.Total, 16, fonts);
        var parts = TextBlock.Paragraph(panel.Parts, room, ChartStyles.Faint, 15, fonts);
        void PaintTitle(ISurface surface)
        {
            title.Draw(surface, ChartStyles.Margin, top);
            parts.Draw(surface, ChartStyles.Margin, top + title.Height);
        }

        var below = top + title.Height + parts.Height + 6;
        if (panel.Shown.Count == 0) return new ChartBody(below, PaintTitle);
        var table = new RowTable(
            [panel.Basis.Total, "各部分合计", "差额"], [.. StructureRows.Of(panel)],
            new TableShape(width, below) { WishedPlot = 170 }, fonts);
        var plot = table.PlotOf(panel.Shown.Select(item => item.Difference!.Value / MoneyText.YuanPerWan));
        foreach (var (item, line) in panel.Shown.Zip(table.Lines))
        {
            plot.Bar(line.Middle, BarHeight, item.Difference!.Value / MoneyText.YuanPerWan,
                item.Difference > 0 ? Palette.Error : Palette.WarningFill);
        }

        return new ChartBody(table.Bottom, surface =>
        {
            PaintTitle(surface);
            table.Paint(surface, plot);
        });
    }
}
