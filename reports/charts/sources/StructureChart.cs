using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Sources;

/// <summary>资金来源构成: the parts of each project's money beside its total, and where they do not add up.</summary>
internal static class StructureChart
{
    public const string Topic = "资金来源构成";

    private const double PanelGap = 26;
    private static readonly Color[] Colors = [Palette.Leading, Palette.Ordinary, Palette.ThirdPart];

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
        var legend = new Legend(Marks(panel), width, top + title.Height + 2, fonts);
        var table = new RowTable(
            [panel.Basis.Total, "各部分合计", "差额"], [.. StructureRows.Of(panel)],
            new TableShape(width, legend.Bottom + 4) { WishedPlot = 150 }, fonts);
        var bars = new StructureBars(panel, table, Colors);
        return new ChartBody(table.Bottom, surface =>
        {
            title.Draw(surface, ChartStyles.Margin, top);
            legend.Paint(surface);
            bars.Paint(surface);
        });
    }

    private static IEnumerable<Legend.Item> Marks(StructurePanel panel)
    {
        for (var i = 0; i < panel.Basis.Parts.Length; i++)
        {
            var isBlank = panel.All.All(item => item.Parts[i] is null);
            yield return new(panel.Basis.Parts[i] + (isBlank ? "（均未填）" : ""), Colors[i]);
        }

        if (panel.Shown.Any(item => item.HasBar && item.Difference > 0)) yield return new("超出总额", Palette.Error);
        if (panel.Shown.Any(item => item.HasBar && item.Difference < 0))
            yield return new("未说明来源", Palette.Warning, Legend.Mark.Frame);
    }
}
