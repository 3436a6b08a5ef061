namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The parts of flat ODF files that Writer's and Calc's have in common.</summary>
internal static class OdfMarkup
{
    /// <summary>The looks that cells have.</summary>
    public static IReadOnlyList<CellLook> Looks { get; } = Enum.GetValues<CellLook>();

    /// <summary>The name of a look's cell style.</summary>
    public static string StyleOf(CellLook look) => look.ToString().ToLowerInvariant();

    /// <summary>Everything up to the automatic styles.</summary>
    public static string Start(string kind, PrintStyle style) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
         xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
         xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
         xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
         xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
         office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.{kind}">
        <office:font-face-decls>
        <style:font-face style:name="F" svg:font-family="'{style.Font}'"/>
        </office:font-face-decls>

        """;

    /// <summary>Font and size of text, scaled, as attributes of text properties.</summary>
    public static string Text(PrintStyle style, double scale = 1, bool isBold = false)
    {
        var size = Markup.Points(style.FontSize * scale);
        var weight = isBold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" : "";
        return $"<style:text-properties style:font-name=\"F\" style:font-name-asian=\"F\" fo:font-size=\"{size}\" "
            + $"style:font-size-asian=\"{size}\" fo:language=\"en\" fo:country=\"US\" style:language-asian=\"zh\" "
            + $"style:country-asian=\"CN\"{weight}/>";
    }

    /// <summary>Rulings, ground and padding of a cell, as attributes.</summary>
    public static string CellProperties(PrintStyle style, CellLook look) =>
        (look == CellLook.Title ? "" : $"fo:border=\"{Markup.Points(style.Border)} solid #000000\" ")
        + $"style:vertical-align=\"{(style.IsTopAligned ? "top" : "middle")}\" "
        + $"fo:padding=\"{Markup.Points(style.Padding)}\""
        + (look == CellLook.Label && style.HasShadedLabels ? " fo:background-color=\"#e8e8e8\"" : "");

    /// <summary>How text of a look is set: for <c>fo:text-align</c>.</summary>
    public static string AlignmentOf(CellLook look) => look switch
    {
        CellLook.Title or CellLook.Label => "center",
        CellLook.Amount => "end",
        _ => "start",
    };

    /// <summary>Paper and margins, and head and foot of the page.</summary>
    public static string PageLayout(PrintStyle style)
    {
        var orientation = style.Paper.Width > style.Paper.Height ? "landscape" : "portrait";
        return $"""
            <style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="{style.Paper.Width}mm"
             fo:page-height="{style.Paper.Height}mm"
             style:print-orientation="{orientation}" fo:margin="{style.Margin}mm"/>
            {Band("header", style.RunningHead is not null)}{Band("footer", style.HasPageNumbers)}
            </style:page-layout>

            """;
    }

    /// <summary>The master page, with running head and page number where the style has them.</summary>
    public static string MasterPage(PrintStyle style)
    {
        var head = style.RunningHead is { } text ? $"<text:p>{Markup.Escape(text)}</text:p>" : null;
        var foot = style.HasPageNumbers ? "<text:p>第 <text:page-number>1</text:page-number> 页</text:p>" : null;
        return "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm\">"
            + Part("header", head) + Part("footer", foot) + "</style:master-page>";
    }

    /// <summary>The style of a column, its width in points.</summary>
    public static string Column(int column, double width) =>
        $"<style:style style:name=\"c{column}\" style:family=\"table-column\">"
        + $"<style:table-column-properties style:column-width=\"{Markup.Points(width)}\"/></style:style>\n";

    /// <summary>The columns of a table.</summary>
    public static string Columns(int count) => string.Concat(
        Enumerable.Range(0, count).Select(column => $"<table:table-column table:style-name=\"c{column}\"/>")) + "\n";

    /// <summary>A table row with every covered cell written out.</summary>
    /// <param name="xml">Receives it.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">How many columns the table has.</param>
    /// <param name="rowStyle">The name of the row's style.</param>
    /// <param name="hasParagraphStyles">Alignment belongs to paragraphs, as in Writer, not to cells.</param>
    public static void AppendRow(
        MarkupText xml, PrintedRow row, int columns, string rowStyle, bool hasParagraphStyles)
    {
        var cells = row.Cells.ToDictionary(cell => cell.Column);
        xml.Add($"<table:table-row table:style-name=\"{rowStyle}\">");
        for (var column = 0; column < columns; column++)
        {
            if (!cells.TryGetValue(column, out var cell))
            {
                xml.Add("<table:covered-table-cell/>");
                continue;
            }

            var look = StyleOf(cell.Look);
            xml.Add($"<table:table-cell table:style-name=\"{look}\" office:value-type=\"string\"");
            if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
            {
                xml.Add($" table:number-columns-spanned=\"{cell.ColumnSpan}\"");
                xml.Add($" table:number-rows-spanned=\"{cell.RowSpan}\"");
            }

            xml.Add(">");
            var paragraph = hasParagraphStyles ? $"<text:p text:style-name=\"p-{look}\">" : "<text:p>";
            foreach (var line in cell.Text.Split('\n')) xml.Add(paragraph).Add(Markup.Escape(line)).Add("</text:p>");
            xml.Add("</table:table-cell>");
        }

        xml.Add("</table:table-row>\n");
    }

    private static string Band(string name, bool isPrinted) => isPrinted
        ? $"<style:{name}-style><style:header-footer-properties fo:min-height=\"8mm\" fo:margin=\"0mm\"/>"
            + $"</style:{name}-style>"
        : $"<style:{name}-style/>";

    private static string Part(string name, string? content) => content is null
        ? $"<style:{name} style:display=\"false\"><text:p/></style:{name}>"
        : $"<style:{name}>{content}</style:{name}>";
}
