using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Layout;
using PerfEtl.Reports.Monthly.Sections;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Monthly;

/// <summary>Paints one report, or its appendix: START HERE to see what is in it.</summary>
internal sealed class ReportPages(ReportModel model, ChartRows data, FontSet fonts)
{
    /// <summary>Fewer projects have nothing to gain from six small charts.</summary>
    private const int LeastForDashboard = 3;

    private readonly PdfDocument document = new(Info(model), fonts);

    /// <summary>The whole file.</summary>
    public MonthlyReportFile Paint()
    {
        var charts = new ReportCharts(model, data, fonts);
        var flow = new PageFlow(document, fonts);
        var isAppendix = model.Stamp.IsAppendix;
        ReportSection[] sections = isAppendix ? Appendix.Sections(model) : Summary(charts);
        var cover = new Cover(model, flow);
        string[] headings = [.. sections.Select((section, i) => $"{ReportText.Ordinal(i + 1)}、{section.Headline}")];
        cover.Paint(headings);
        if (!isAppendix) SignatureSection.Paint(flow);
        for (var i = 0; i < sections.Length; i++)
        {
            flow.Heading(headings[i], Cover.MarkOf(i), sections[i].Beginning);
            cover.Found(i, flow.Page.Index + 1);
            sections[i].Write(flow);
            if (i == 0 && !isAppendix && model.Declared.Count >= LeastForDashboard) PaintDashboard(flow, charts);
        }

        RunningLines.Paint(document, model, fonts);
        return new MonthlyReportFile(
            document.Finish(), model.Stamp, document.Pages.Count, document.MissingGlyphs);
    }

    /// <summary>A page of its own, behind what changed.</summary>
    private static void PaintDashboard(PageFlow flow, ReportCharts charts)
    {
        flow.NextPage();
        charts.Paint(flow, null, "dashboard");
        flow.NextPage();
    }

    private ReportSection[] Summary(ReportCharts charts) =>
    [
        ChangeSection.Of(model),
        FundingSection.Of(model, charts),
        IndicatorSection.Of(model),
        FindingSection.Of(model),
        MissingSection.Of(model),
        SourceSection.Of(model),
    ];

    private static PdfInfo Info(ReportModel model) => new(
        $"{ReportText.TitleOf(model)} {model.Month.Title}{(model.Department is null ? "" : " " + model.Department)}",
        $"{ScopeText.Year(model.Year)} 年度 · {MoneyText.Count(model.Declared.Count)} 个项目",
        "", model.Stamp.Keywords,
        new DateTimeOffset(BeijingTime.Of(model.Data.Loads[^1].StartedAt), BeijingTime.Offset));
}

/// <summary>A section of the report.</summary>
/// <param name="Headline">Its finding, computed; the cover lists it too.</param>
/// <param name="Write">Writes what stands below the headline's heading; the heading is already there.</param>
/// <param name="Beginning">The height in points of what may not be parted from the heading.</param>
internal sealed record ReportSection(string Headline, Action<PageFlow> Write, double Beginning = 60);
