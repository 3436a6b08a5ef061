namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A form and a style → the form as one table.</summary>
internal static class SheetLayout
{
    /// <summary>The form's table.</summary>
    public static PrintedSheet Of(PrintableForm form, PrintStyle style)
    {
        var stops = new ColumnStops(style);
        var indicators = new IndicatorRows(form, style);
        PrintedRow[] band = style.Columns.Contains(ColumnKind.Section)
            ? []
            : [new([new PrintedCell("绩效指标", 0, stops.Count, 1, CellLook.Label)])];
        return new PrintedSheet(
            style.Layout == FormLayout.Elsewhere ? "项目支出绩效目标申报表" : form.Title, $"({form.Year}年度)",
            ColumnStops.Widths(style), [.. new HeadRows(form, style, stops).Rows, .. band], indicators.Head,
            indicators.Body, style.Footer);
    }

    /// <summary>What of a form its print tells: a layout without dates tells none, and so on.</summary>
    public static PrintableForm Told(PrintableForm form, PrintStyle style) => style.Layout switch
    {
        FormLayout.Shanghai2022 => form with { Nature = null },
        FormLayout.Elsewhere => form with
        {
            Title = "项目支出绩效目标申报表",
            Category = null,
            Nature = null,
            StartDate = null,
            EndDate = null,
            OverallGoal = null,
            Funding = FundingLines.Elsewhere.ToDictionary(line => line, line => form[line]),
        },
        _ => form,
    };
}
