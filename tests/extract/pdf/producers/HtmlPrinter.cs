namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Forms → HTML, for Chromium, wkhtmltopdf and WeasyPrint.</summary>
internal static class HtmlPrinter
{
    /// <summary>A document of these forms.</summary>
    public static string Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style)
    {
        var html = new MarkupText();
        html.AddLine("<!DOCTYPE html>").Add("<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><style>");
        html.Add(Css(style)).AddLine("</style></head><body>");
        foreach (var sheet in sheets) AppendSheet(html, sheet, style);
        return html.Add("</body></html>\n").ToString();
    }

    private static void AppendSheet(MarkupText html, PrintedSheet sheet, PrintStyle style)
    {
        html.Add("<section>\n");
        if (!style.HasTitleInTable)
        {
            html.Add($"<h1>{Markup.Escape(sheet.Title)}</h1>\n<p class=\"sub\">{Markup.Escape(sheet.Subtitle)}</p>\n");
        }

        AppendTableStart(html, sheet);
        if (style.HasTitleInTable)
        {
            var span = $"colspan=\"{sheet.Widths.Count}\"";
            html.Add($"<tr><td {span} class=\"title\">{Markup.Escape(sheet.Title)}</td></tr>\n");
            html.Add($"<tr><td {span} class=\"label\">{Markup.Escape(sheet.Subtitle)}</td></tr>\n");
        }

        foreach (var row in sheet.Head) AppendRow(html, row);
        if (style.RepeatsHead)
        {
            html.Add("</table>\n");
            AppendTableStart(html, sheet, " class=\"on\"");
            html.Add("<thead>\n");
            AppendRow(html, sheet.TableHead);
            html.Add("</thead>\n");
        }
        else
        {
            AppendRow(html, sheet.TableHead);
        }

        foreach (var row in sheet.Body) AppendRow(html, row);
        html.Add("</table>\n");
        if (sheet.Footer is { } footer) html.Add($"<p class=\"foot\">{Markup.Escape(footer)}</p>\n");
        html.Add("</section>\n");
    }

    private static void AppendTableStart(MarkupText html, PrintedSheet sheet, string more = "")
    {
        html.Add($"<table{more}><colgroup>");
        foreach (var width in sheet.Widths) html.Add($"<col style=\"width:{Markup.Points(width)}\">");
        html.Add("</colgroup>\n");
    }

    private static void AppendRow(MarkupText html, PrintedRow row)
    {
        html.Add("<tr>");
        foreach (var cell in row.Cells)
        {
            html.Add("<td");
            if (cell.ColumnSpan > 1) html.Add($" colspan=\"{cell.ColumnSpan}\"");
            if (cell.RowSpan > 1) html.Add($" rowspan=\"{cell.RowSpan}\"");
            html.Add($" class=\"{cell.Look.ToString().ToLowerInvariant()}\">");
            html.Add(Markup.Escape(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Add("</td>");
        }

        html.Add("</tr>\n");
    }

    private static string Css(PrintStyle style)
    {
        var size = Markup.Points(style.FontSize);
        return $$"""

            @page { size: {{style.Paper.Width}}mm {{style.Paper.Height}}mm; margin: {{style.Margin}}mm;
                    {{Boxes(style)}} }
            body { font: {{size}} "{{style.Font}}"; margin: 0; }
            section + section { {{(style.FlowsOn ? "margin-top: 24pt" : "page-break-before: always")}}; }
            h1 { font-size: 150%; font-weight: {{(style.HasBoldLabels ? "bold" : "normal")}};
                 text-align: center; margin: 0 0 4pt; }
            p.sub { text-align: center; margin: 0 0 6pt; }
            p.foot { margin: 6pt 0 0; }
            table { border-collapse: collapse; table-layout: fixed; width: {{Markup.Points(style.TextWidth)}}; }
            table.on { margin-top: -{{Markup.Points(style.Border)}}; }
            tr { page-break-inside: {{(style.BreaksRows ? "auto" : "avoid")}};
                 height: {{Markup.Points(style.RowHeight)}}; }
            td { border: {{Markup.Points(style.Border)}} solid #000; padding: {{Markup.Points(style.Padding)}} 3pt;
                 word-break: break-all; vertical-align: {{(style.IsTopAligned ? "top" : "middle")}}; }
            td.title { font-size: 150%; text-align: center; }
            td.label { text-align: center; {{LabelCss(style)}} }
            td.amount { text-align: right; }

            """;
    }

    private static string LabelCss(PrintStyle style) =>
        (style.HasBoldLabels ? "font-weight: bold; " : "") + (style.HasShadedLabels ? "background: #e8e8e8;" : "");

    private static string Boxes(PrintStyle style)
    {
        var font = $"font: 9pt '{style.Font}';";
        var head = style.RunningHead is { } text ? $"@top-center {{ content: '{text}'; {font} }} " : "";
        var numbers = style.HasPageNumbers ? $"@bottom-center {{ content: '第 ' counter(page) ' 页'; {font} }}" : "";
        return head + numbers;
    }
}
