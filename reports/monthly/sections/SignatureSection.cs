using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>签章: where the officers sign; never parted over two pages.</summary>
internal static class SignatureSection
{
    private const double Height = 74;
    private const double HeadHeight = 20;
    private static readonly string[] Fields = ["编制人（签字）", "复核人（签字）", "负责人（签字）", "单位（盖章）", "日期"];

    public static void Paint(PageFlow flow)
    {
        flow.Gap(18);
        flow.Need(Height + 22);
        flow.Document.Tag(PdfTag.Paragraph, () => flow.Page.Text(
            "签章", PageFlow.Left, flow.Y + 12, ReportStyles.Subheading));
        flow.Y += 20;
        var width = PageFlow.Width / Fields.Length;
        ChartInk.Rule(flow.Page, PageFlow.Left, PageFlow.Right, flow.Y, Palette.Heading, 0.75);
        ChartInk.Rule(flow.Page, PageFlow.Left, PageFlow.Right, flow.Y + Height, Palette.Heading, 0.75);
        for (var i = 0; i < Fields.Length; i++)
        {
            var (left, field) = (PageFlow.Left + i * width, Fields[i]);
            if (i > 0) flow.Page.Line(left, flow.Y, left, flow.Y + Height, Palette.Axis, 0.5);
            flow.Document.Tag(PdfTag.Paragraph, () => flow.Page.Text(
                field, left + width / 2, flow.Y + HeadHeight / 2 + 4, ReportStyles.Pale, Anchor.Middle));
        }

        flow.Y += Height;
    }
}
