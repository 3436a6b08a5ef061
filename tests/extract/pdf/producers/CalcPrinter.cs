namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Forms → flat ODS, for LibreOffice Calc: a sheet for each form, or one below the other.</summary>
internal sealed class CalcPrinter(PrintStyle style)
{
    private readonly MarkupText _rows = new();

    private readonly SortedSet<int> _heights = [];

    /// <summary>A document of these forms.</summary>
    public static string Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style) =>
        new CalcPrinter(style).Document(sheets);

    private string Document(IReadOnlyList<PrintedSheet> sheets)
    {
        AppendSheets(sheets);
        var xml = new MarkupText().Add(OdfMarkup.Start("spreadsheet", style));
        xml.Add("<office:styles><style:style style:name=\"Default\" style:family=\"table-cell\">");
        xml.Add(OdfMarkup.Text(style)).Add("</style:style></office:styles>\n<office:automatic-styles>\n");
        xml.Add(OdfMarkup.PageLayout(style));
        AppendStyles(xml, sheets[0]);
        xml.Add("</office:automatic-styles>\n<office:master-styles>").Add(OdfMarkup.MasterPage(style));
        xml.Add("</office:master-styles>\n<office:body><office:spreadsheet>\n").Add(_rows.ToString());
        return xml.Add("</office:spreadsheet></office:body></office:document>\n").ToString();
    }

    private void AppendStyles(MarkupText xml, PrintedSheet sheet)
    {
        xml.Add("<style:style style:name=\"sheet\" style:family=\"table\" style:master-page-name=\"Standard\">");
        xml.Add("<style:table-properties table:display=\"true\"/></style:style>\n");
        for (var column = 0; column < sheet.Widths.Count; column++)
        {
            // A hundredth less than fits, or rounding moves the last column to a page of its own.
            xml.Add(OdfMarkup.Column(column, sheet.Widths[column] * 0.99));
        }

        foreach (var height in _heights)
        {
            xml.Add($"<style:style style:name=\"r{height}\" style:family=\"table-row\"><style:table-row-properties ");
            xml.Add($"style:row-height=\"{height}pt\" style:use-optimal-row-height=\"false\"/></style:style>\n");
        }

        foreach (var look in OdfMarkup.Looks)
        {
            xml.Add($"<style:style style:name=\"{OdfMarkup.StyleOf(look)}\" style:family=\"table-cell\">");
            xml.Add($"<style:table-cell-properties {OdfMarkup.CellProperties(style, look)} fo:wrap-option=\"wrap\"/>");
            xml.Add($"<style:paragraph-properties fo:text-align=\"{OdfMarkup.AlignmentOf(look)}\"/>");
            var isBold = style.HasBoldLabels && look is (CellLook.Title or CellLook.Label);
            xml.Add(OdfMarkup.Text(style, look == CellLook.Title ? 1.5 : 1, isBold)).Add("</style:style>\n");
        }
    }

    private void AppendSheets(IReadOnlyList<PrintedSheet> sheets)
    {
        for (var index = 0; index < sheets.Count; index++)
        {
            var isNew = index == 0 || !style.FlowsOn || style.RepeatsHead;
            if (isNew && index > 0) _rows.Add("</table:table>\n");
            if (isNew) AppendSheetStart(sheets[index], index);
            else AppendRows(sheets[index], [new([new("", 0, sheets[index].Widths.Count, 1, CellLook.Title)])]);
            AppendSheet(sheets[index]);
        }

        _rows.Add("</table:table>\n");
    }

    private void AppendSheetStart(PrintedSheet sheet, int index)
    {
        _rows.Add($"<table:table table:name=\"表{index + 1}\" table:style-name=\"sheet\">\n");
        _rows.Add(OdfMarkup.Columns(sheet.Widths.Count));
    }

    private void AppendSheet(PrintedSheet sheet)
    {
        var columns = sheet.Widths.Count;
        var titleLook = style.HasTitleInTable ? CellLook.Label : CellLook.Title;
        PrintedRow[] titles =
        [
            new([new(sheet.Title, 0, columns, 1, titleLook)]), new([new(sheet.Subtitle, 0, columns, 1, titleLook)]),
        ];
        if (style.RepeatsHead)
        {
            AppendRows(sheet, [.. titles, .. sheet.Head]);
            _rows.Add("<table:table-header-rows>");
            AppendRows(sheet, [sheet.TableHead]);
            _rows.Add("</table:table-header-rows>\n");
            AppendRows(sheet, sheet.Body);
        }
        else
        {
            AppendRows(sheet, [.. titles, .. sheet.Head, sheet.TableHead, .. sheet.Body]);
        }

        if (sheet.Footer is { } footer) AppendRows(sheet, [new([new(footer, 0, columns, 1, CellLook.Title)])]);
    }

    private void AppendRows(PrintedSheet sheet, IReadOnlyList<PrintedRow> rows)
    {
        var heights = RowHeights.Of(rows, sheet.Widths, style);
        for (var index = 0; index < rows.Count; index++)
        {
            var height = (int)Math.Ceiling(heights[index]);
            _heights.Add(height);
            OdfMarkup.AppendRow(_rows, rows[index], sheet.Widths.Count, $"r{height}", false);
        }
    }
}
