using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>The lines at head and foot of every page, once the number of pages is known.</summary>
internal static class RunningLines
{
    private const double HeadBaseline = 40;
    private const double FootBaseline = PdfDocument.A4Height - 32;
    private const double MostForOwner = 300;

    public static void Paint(PdfDocument document, ReportModel model, FontSet fonts)
    {
        var style = ReportStyles.Small;
        var month = $" · {model.Month.Title}";
        var owner = Shortened(ReportText.Owner(model), MostForOwner - fonts.Width(month, style), fonts);
        foreach (var page in document.Pages)
        {
            if (page.Index > 0)
            {
                document.Tag(PdfTag.RunningHead, () =>
                {
                    page.Text(ReportText.TitleOf(model), PageFlow.Left, HeadBaseline, style);
                    page.Text(owner + month, PageFlow.Right, HeadBaseline, style, Anchor.End);
                    page.Line(PageFlow.Left, HeadBaseline + 8, PageFlow.Right, HeadBaseline + 8, Palette.Grid, 0.5);
                });
            }

            document.Tag(PdfTag.RunningFoot, () =>
            {
                page.Text($"PerfEtl 自动生成 · 数据截至 {ReportText.Moment(model.LastLoad.StartedAt)}",
                    PageFlow.Left, FootBaseline, style);
                page.Text($"第 {MoneyText.Count(page.Index + 1)} 页 / 共 {MoneyText.Count(document.Pages.Count)} 页",
                    PageFlow.Right, FootBaseline, style, Anchor.End);
            });
        }
    }

    /// <summary>The cover has the whole name; a running head has one line.</summary>
    private static string Shortened(string name, double width, FontSet fonts)
    {
        if (fonts.Width(name, ReportStyles.Small) <= width) return name;
        var lines = TextBlock.Paragraph(name, width - ReportStyles.Small.Size, ReportStyles.Small, 1, fonts).Lines;
        return lines[0] + "…";
    }
}
