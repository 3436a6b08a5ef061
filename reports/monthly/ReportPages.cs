using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Layout;
using PerfEtl.Reports.Monthly.Sections;

namespace PerfEtl.Reports.Monthly;

/// <summary>Paints one report: START HERE to see what is in it.</summary>
internal sealed class ReportPages(ReportModel model, ChartRows data, FontSet fonts)
{
    /// <summary>The whole file.</summary>
    public MonthlyReportFile Paint()
    {
        var charts = new ReportCharts(model, data, fonts);
        ReportSection[] sections =
        [
            ChangeSection.Of(model),
            FundingSection.Of(model, charts),
            IndicatorSection.Of(model, charts),
            FindingSection.Of(model, charts),
            MissingSection.Of(model),
            SourceSection.Of(model),
        ];
        var document = new PdfDocument(Info(), fonts);
        var flow = new PageFlow(document, fonts);
        var cover = new Cover(model, flow);
        string[] headings = [.. sections.Select((section, i) => $"{ReportText.Ordinal(i + 1)}、{section.Headline}")];
        cover.Paint(headings);
        for (var i = 0; i < sections.Length; i++)
        {
            flow.Heading(headings[i], Cover.MarkOf(i), sections[i].Beginning);
            cover.Found(i, flow.Page.Index + 1);
            sections[i].Write(flow);
        }

        RunningLines.Paint(document, model, fonts);
        return new MonthlyReportFile(
            document.Finish(), model.Stamp, document.Pages.Count, document.MissingGlyphs);
    }

    private PdfInfo Info() => new(
        $"{ReportText.Title} {model.Month.Title}{(model.Department is null ? "" : " " + model.Department)}",
        $"{ScopeText.Year(model.Year)} 年度 · {MoneyText.Count(model.Declared.Count)} 个项目",
        "", model.Stamp.Keywords,
        new DateTimeOffset(model.Data.Loads[^1].StartedAt + ReportMonth.Zone, ReportMonth.Zone));
}
