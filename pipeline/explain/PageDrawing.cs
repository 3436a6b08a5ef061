using System.Globalization;
using System.Text;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One page as SVG in points: cells with their text, rulings, outlines, numbers.</summary>
internal sealed class PageDrawing(
    PageContent page, IReadOnlyList<(PageBox Box, DrawnCell Cell)> boxes, CellMarks marks)
{
    // Pixels for a point: 10.5 pt text is comfortable to read.
    private const double Scale = 1.45;

    // A page of which pictures cover more, with next to no text, is a scan.
    private const double ScanShare = 0.4;
    private const int GlyphsOfAScan = 30;

    private const int StripCount = 64;

    /// <summary>Draws the page.</summary>
    public void Write(HtmlBuilder html, IReadOnlyList<FormPanel> starts)
    {
        var (width, height) = (Math.Max(page.Width, 1), Math.Max(page.Height, 1));
        var refused = marks.IsRefused(page.Number) ? "sheet refused" : "sheet";
        html.Add($"<section class=\"{refused}\" id=\"p{page.Number}\"><h2>第 {page.Number} 页</h2>\n");
        html.Add($"<svg class=\"page\" viewBox=\"0 0 {width} {height}\" width=\"{width * Scale}\">\n");
        html.Add($"<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n");
        WriteScan(html, width, height);
        WriteCells(html);
        html.Add($"<path class=\"ruling\" d=\"{Rulings()}\"/>\n");
        foreach (var (box, cell) in boxes.Where(IsFirstPiece))
            CellOverlay.Write(html, box, cell.IsFree, marks.Of(cell));
        foreach (var form in starts) WriteStart(html, form);
        html.AddMarkup("</svg></section>\n");
    }

    private bool IsFirstPiece((PageBox Box, DrawnCell Cell) drawn) =>
        drawn.Cell.Text.Length > 0 && drawn.Cell.Place.Page == page.Number && drawn.Cell.Place.Box == drawn.Box;

    private void WriteCells(HtmlBuilder html)
    {
        var glyphs = GlyphsOfBoxes();
        for (var index = 0; index < boxes.Count; index++)
        {
            if (boxes[index].Cell.Text.Length > 0) WriteCell(html, boxes[index], glyphs[index]);
        }

        WriteText(html, glyphs[^1]);
    }

    private void WriteCell(HtmlBuilder html, (PageBox Box, DrawnCell Cell) drawn, List<PageGlyph> glyphs)
    {
        var (box, cell) = drawn;
        var mark = marks.Of(cell);
        html.Add($"<g class=\"{CellMarkup.Classes(mark)}\" data-c=\"{CellMarkup.Caption(mark)}\"");
        html.Add($" data-e=\"{CellMarkup.Entries(mark)}\" data-t=\"{CellMarkup.Shown(cell)}\"");
        if (IsFirstPiece(drawn)) html.Add($" id=\"{cell.Anchor}\"");
        html.Add($"><rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\"/>");
        WriteText(html, glyphs);
        html.AddMarkup("</g>\n");
    }

    private static void WriteText(HtmlBuilder html, List<PageGlyph> glyphs)
    {
        foreach (var run in GlyphRun.Of(glyphs))
        {
            var (x, y) = run.Origin;
            html.Add($"<text font-size=\"{run.Size}\"");
            if (run.Angle is 90 or 180 or 270) html.Add($" transform=\"translate({x} {y}) rotate({run.Angle})\"");
            else html.Add($" x=\"{x}\" y=\"{y}\"");
            if (run.Text.Length > 1) html.Add($" textLength=\"{run.Length}\" lengthAdjust=\"spacingAndGlyphs\"");
            html.Add($">{run.Text}</text>\n");
        }
    }

    /// <summary>The glyphs of each box, in the last list those outside all; of nested boxes the innermost holds them.
    /// </summary>
    private List<PageGlyph>[] GlyphsOfBoxes()
    {
        var sorted = new List<PageGlyph>[boxes.Count + 1];
        for (var index = 0; index < sorted.Length; index++) sorted[index] = [];
        var strips = Strips();
        foreach (var glyph in page.Glyphs)
        {
            var center = glyph.Box.Center;
            var holder = strips[StripOf(center.Y)].FindIndex(index => Holds(boxes[index].Box, center));
            sorted[holder < 0 ? ^1 : strips[StripOf(center.Y)][holder]].Add(glyph);
        }

        return sorted;
    }

    /// <summary>Which boxes reach into each strip of the page, small ones first: a glyph asks only those.</summary>
    private List<int>[] Strips()
    {
        var strips = new List<int>[StripCount];
        for (var strip = 0; strip < StripCount; strip++) strips[strip] = [];
        foreach (var index in Enumerable.Range(0, boxes.Count).OrderBy(index => Area(boxes[index].Box)))
        {
            var (first, last) = (StripOf(boxes[index].Box.Top), StripOf(boxes[index].Box.Bottom));
            for (var strip = first; strip <= last; strip++) strips[strip].Add(index);
        }

        return strips;
    }

    private int StripOf(double y) =>
        (int)Math.Clamp(y / Math.Max(page.Height, 1) * StripCount, 0, StripCount - 1);

    private static double Area(in PageBox box) => box.Width * box.Height;

    private static bool Holds(in PageBox box, (double X, double Y) point) =>
        point.X >= box.Left && point.X <= box.Right && point.Y >= box.Top && point.Y <= box.Bottom;

    private string Rulings()
    {
        var path = new StringBuilder();
        foreach (var line in page.Rulings.Distinct())
        {
            if (line.IsHorizontal)
                path.Append(CultureInfo.InvariantCulture, $"M{line.From:0.##} {line.Position:0.##}H{line.To:0.##}");
            else path.Append(CultureInfo.InvariantCulture, $"M{line.Position:0.##} {line.From:0.##}V{line.To:0.##}");
        }

        return path.ToString();
    }

    // A tab at the left edge that leads to the form's panel.
    private static void WriteStart(HtmlBuilder html, FormPanel form)
    {
        var top = form.Start.Box?.Top ?? 0;
        html.Add($"<a class=\"start\" href=\"#f{form.FormNo}\"><rect x=\"0\" y=\"{top}\" width=\"34\" height=\"14\"/>");
        html.Add($"<text x=\"4\" y=\"{top + 10}\" font-size=\"8\">第{form.FormNo}份</text></a>\n");
    }

    private void WriteScan(HtmlBuilder html, double width, double height)
    {
        if (page.ImageShare <= ScanShare || page.Glyphs.Count >= GlyphsOfAScan) return;
        var share = Math.Round(page.ImageShare * 100);
        html.Add($"<rect class=\"scan\" x=\"12\" y=\"12\" width=\"{width - 24}\" height=\"{height - 24}\"/>");
        html.Add($"<text class=\"scan\" x=\"{width / 2}\" y=\"{height / 2}\" font-size=\"13\">");
        html.Add($"图像（占页面 {share}%），没有可读的文字</text>\n");
    }
}
