namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Forms → flat ODT, for LibreOffice Writer.</summary>
internal sealed class WriterPrinter(PrintStyle style)
{
    private readonly MarkupText _xml = new();

    private int _tables;

    /// <summary>A document of these forms.</summary>
    public static string Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style) =>
        new WriterPrinter(style).Document(sheets);

    private string Document(IReadOnlyList<PrintedSheet> sheets)
    {
        _xml.Add(OdfMarkup.Start("text", style));
        _xml.Add($"<office:styles><style:default-style style:family=\"paragraph\">{OdfMarkup.Text(style)}");
        _xml.Add("</style:default-style></office:styles>\n<office:automatic-styles>\n");
        _xml.Add(OdfMarkup.PageLayout(style));
        AppendStyles(sheets[0]);
        _xml.Add("</office:automatic-styles>\n<office:master-styles>").Add(OdfMarkup.MasterPage(style));
        _xml.Add("</office:master-styles>\n<office:body><office:text>\n");
        for (var index = 0; index < sheets.Count; index++) AppendSheet(sheets[index], index == 0);
        return _xml.Add("</office:text></office:body></office:document>\n").ToString();
    }

    private void AppendStyles(PrintedSheet sheet)
    {
        var width = Markup.Points(style.TextWidth);
        _xml.Add("<style:style style:name=\"table\" style:family=\"table\"><style:table-properties ");
        _xml.Add($"style:width=\"{width}\" table:align=\"left\" table:border-model=\"collapsing\" ");
        _xml.Add("style:may-break-between-rows=\"true\"/></style:style>\n");
        for (var column = 0; column < sheet.Widths.Count; column++)
        {
            _xml.Add(OdfMarkup.Column(column, sheet.Widths[column]));
        }

        _xml.Add("<style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties ");
        _xml.Add($"style:min-row-height=\"{Markup.Points(style.RowHeight)}\" ");
        _xml.Add($"fo:keep-together=\"{(style.BreaksRows ? "auto" : "always")}\"/></style:style>\n");
        foreach (var look in OdfMarkup.Looks)
        {
            _xml.Add($"<style:style style:name=\"{OdfMarkup.StyleOf(look)}\" style:family=\"table-cell\">");
            _xml.Add($"<style:table-cell-properties {OdfMarkup.CellProperties(style, look)}/></style:style>\n");
            AppendParagraph($"p-{OdfMarkup.StyleOf(look)}", look);
        }

        AppendParagraph("p-title-page", CellLook.Title, " fo:break-before=\"page\"");
        AppendParagraph("p-title-on", CellLook.Title, " fo:margin-top=\"24pt\"");
    }

    private void AppendParagraph(string name, CellLook look, string more = "")
    {
        var isBold = style.HasBoldLabels && look is (CellLook.Title or CellLook.Label);
        _xml.Add($"<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties ");
        _xml.Add($"fo:text-align=\"{OdfMarkup.AlignmentOf(look)}\"{more}/>");
        _xml.Add(OdfMarkup.Text(style, look == CellLook.Title ? 1.5 : 1, isBold)).Add("</style:style>\n");
    }

    private void AppendSheet(PrintedSheet sheet, bool isFirst)
    {
        var title = isFirst ? "p-title" : style.FlowsOn ? "p-title-on" : "p-title-page";
        PrintedRow[] titles = [];
        if (style.HasTitleInTable)
        {
            if (!isFirst) _xml.Add($"<text:p text:style-name=\"{title}\"/>\n");
            titles =
            [
                new([new(sheet.Title, 0, sheet.Widths.Count, 1, CellLook.Label)]),
                new([new(sheet.Subtitle, 0, sheet.Widths.Count, 1, CellLook.Label)]),
            ];
        }
        else
        {
            _xml.Add($"<text:p text:style-name=\"{title}\">{Markup.Escape(sheet.Title)}</text:p>\n");
            _xml.Add($"<text:p text:style-name=\"p-label\">{Markup.Escape(sheet.Subtitle)}</text:p>\n");
        }

        IEnumerable<PrintedRow> head = [.. titles, .. sheet.Head];
        if (style.RepeatsHead)
        {
            AppendTable(sheet, null, head);
            AppendTable(sheet, sheet.TableHead, sheet.Body);
        }
        else
        {
            AppendTable(sheet, null, [.. head, sheet.TableHead, .. sheet.Body]);
        }

        _xml.Add($"<text:p text:style-name=\"p-value\">{Markup.Escape(sheet.Footer ?? "")}</text:p>\n");
    }

    private void AppendTable(PrintedSheet sheet, PrintedRow? repeated, IEnumerable<PrintedRow> rows)
    {
        var columns = sheet.Widths.Count;
        _xml.Add($"<table:table table:name=\"T{++_tables}\" table:style-name=\"table\">\n");
        _xml.Add(OdfMarkup.Columns(columns));
        if (repeated is not null)
        {
            _xml.Add("<table:table-header-rows>");
            OdfMarkup.AppendRow(_xml, repeated, columns, "row", true);
            _xml.Add("</table:table-header-rows>\n");
        }

        foreach (var row in rows) OdfMarkup.AppendRow(_xml, row, columns, "row", true);
        _xml.Add("</table:table>\n");
    }
}
