using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>Made-up documents that use everything the PDF back end can do.</summary>
internal static class PdfSamples
{
    public static readonly TextStyle Body = new(9.5, FontWeight.Regular, Palette.Text);
    public static readonly TextStyle Heading = new(13, FontWeight.Bold, Palette.Heading);

    public static readonly PdfInfo Info = new(
        "绩效目标月报 <2022> & 附表", "样例（一）", "示范区财政局", "snapshot=20221231; version=0.1.0",
        new DateTimeOffset(2022, 12, 31, 2, 14, 0, TimeSpan.FromHours(8)));

    /// <summary>Two pages: headings, links, a table over both, a chart, a box for what the font lacks.</summary>
    public static PdfDocument Report()
    {
        var document = new PdfDocument(Info, FontSet.Installed);
        var first = document.AddPage();
        first.Bookmark("资金", 40);
        document.Tag(PdfTag.H1, () => first.Text("前三个项目占 78.7%", 48, 60, Heading));
        Links(document, first);
        var second = document.AddPage();
        Table(document, first, second);
        second.Mark("chart", 280);
        second.Bookmark("结构", 280, 2);
        second.Draw(Chart, 48, 300, 0.5);
        second.Text("未标注的说明 🄀𠮷", 48, 700, Body);
        foreach (var page in document.Pages)
        {
            document.Tag(PdfTag.RunningFoot, () => page.Text(
                $"第 {page.Index + 1} 页，共 {document.Pages.Count} 页", 300, 820, Body, Anchor.Middle));
        }

        return document;
    }

    public static Picture Chart => new(400, 200, "资金规模", "甲 3.20 万元", surface =>
    {
        surface.Line(0, 0, 0, 200, Palette.Axis, 0.5);
        surface.Group(new Datum("甲：3.20 万元", []), () =>
        {
            surface.Rect(new Box(0, 20, 300, 40), Palette.Leading, 4);
            surface.Text("3.20", 310, 45, Body);
        });
        surface.Dot(200, 150, 10, Palette.Error);
    });

    private static void Links(PdfDocument document, PdfPage page)
    {
        document.Tag(PdfTag.Paragraph, () =>
        {
            page.Text("详见", 48, 80, Body);
            page.Link("chart", new Box(68, 70, 40, 14), "到结构图", () => page.Text("结构图", 68, 80, Body));
        });
        var address = new Uri("https://example.invalid/(预算)?q=a");
        page.Link(address, new Box(200, 70, 40, 14), "公开网页", () => page.Text("网页", 200, 80, Body));
    }

    private static void Table(PdfDocument document, PdfPage first, PdfPage second) => document.Tag(PdfTag.Table, () =>
    {
        Row(document, first, 120, PdfTag.ColumnHead, "项目", "万元");
        Row(document, first, 140, PdfTag.RowHead, "社区服务", "3.20");
        document.Tag(PdfTag.Artifact, () => Row(document, second, 120, PdfTag.ColumnHead, "项目", "万元"));
        Row(document, second, 140, PdfTag.RowHead, "信息化", "−4,100.00");
        document.Tag(PdfTag.Row, () =>
        {
            document.Tag(PdfTag.RowHead with { ColumnSpan = 2 }, () => second.Text("合计", 48, 160, Heading));
        });
    });

    private static void Row(PdfDocument document, PdfPage page, double y, PdfTag head, string name, string amount) =>
        document.Tag(PdfTag.Row, () =>
        {
            document.Tag(head, () => page.Text(name, 48, y, Body));
            var second = head == PdfTag.ColumnHead ? head : PdfTag.Cell;
            document.Tag(second, () => page.Text(amount, 300, y, Body, Anchor.End));
            page.Line(48, y + 5, 300, y + 5, Palette.Grid, 0.5);
        });
}
