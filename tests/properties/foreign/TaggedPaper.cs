using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The project's own writer of reports: tagged, with embedded fonts.</summary>
internal sealed class TaggedPaper : IPaper
{
    private static readonly Color Ink = new(0, 0, 0);
    private readonly PdfDocument document = new(new PdfInfo("项目支出绩效目标"), FontSet.Installed);

    private PdfPage Page => document.Pages[^1];

    public void AddPage(double width, double height) => document.AddPage(width, height);

    public void Text(string text, double x, double y, double size) => Page.Text(text, x, y, PdfText.Style(size));

    public void Line(double x1, double y1, double x2, double y2) => Page.Line(x1, y1, x2, y2, Ink, 0.5);

    public void Rectangle(double x, double y, double width, double height) =>
        Page.Rect(new Box(x, y, width, height), Ink);

    public byte[] Finish() => document.Finish();
}
