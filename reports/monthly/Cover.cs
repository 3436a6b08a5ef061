using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>The first page: whose report, of when, the key figures, and each section's finding with its page.</summary>
internal sealed class Cover(ReportModel model, PageFlow flow)
{
    private const double TitleTop = 62;
    private const double ContentLine = 17;
    private const double PageNumberRoom = 36;
    private readonly List<(PdfPage Page, double Baseline)> places = [];

    /// <summary>The mark of a section's heading.</summary>
    public static string MarkOf(int section) => "section-" + ScopeText.Plain(section);

    public void Paint(IReadOnlyList<string> headings)
    {
        flow.Page.Bookmark(ReportText.TitleOf(model), 0);
        flow.Page.Rect(new Box(PageFlow.Left, 44, PageFlow.Width, 5), Palette.Leading);
        flow.Y = TitleTop;
        Line(ReportText.Owner(model), ReportStyles.Owner, 20, PdfTag.Paragraph);
        Line(ReportText.TitleOf(model), ReportStyles.Title, 40, PdfTag.H1);
        Line(Subtitle(), ReportStyles.Faint, 16, PdfTag.Paragraph);
        if (YearNote() is { Length: > 0 } note) Line(note, ReportStyles.Faint, 16, PdfTag.Paragraph);
        flow.Y += 12;
        KeyFigures.Paint(flow, model);
        flow.Y += 14;
        Line(model.Stamp.IsAppendix ? "目录" : "本月要点", ReportStyles.Subheading, 20, PdfTag.Paragraph);
        flow.Document.Tag(PdfTag.List, () =>
        {
            for (var i = 0; i < headings.Count; i++) Content(headings[i], i);
        });
    }

    /// <summary>Tells on which page a section begins; its number is printed beside its finding.</summary>
    public void Found(int section, int page)
    {
        var (on, baseline) = places[section];
        flow.Document.Tag(PdfTag.Artifact, () => on.Text(
            MoneyText.Count(page), PageFlow.Right, baseline, ReportStyles.Body, Anchor.End));
    }

    private void Content(string heading, int section)
    {
        var block = TextBlock.Paragraph(
            heading, PageFlow.Width - PageNumberRoom, ReportStyles.Body, ContentLine, flow.Fonts);
        flow.Need(block.Height + 5);
        var (page, top) = (flow.Page, flow.Y);
        flow.Document.Tag(PdfTag.ListItem, () => flow.Document.Tag(PdfTag.ListBody, () => page.Link(
            MarkOf(section), new Box(PageFlow.Left, top, PageFlow.Width, block.Height), $"到“{heading}”",
            () => block.Draw(page, PageFlow.Left, top))));
        places.Add((page, top + block.Height - ContentLine / 2 + ReportStyles.Body.BaselineBelowMiddle));
        flow.Y += block.Height + 5;
        ChartInk.Rule(page, PageFlow.Left, PageFlow.Right, flow.Y - 2.5, Palette.Grid, 0.5);
    }

    private string Subtitle() => ScopeText.Join(
        model.Month.Title, $"{ScopeText.Year(model.Year)} 年度申报表",
        $"数据截至 {ReportText.Moment(model.LastLoad.StartedAt)}（北京时间）");

    private string YearNote()
    {
        var parts = new List<string>();
        if (model.Year != model.Month.Year && model.Declared.Count > 0)
        {
            var which = model.Year < model.Month.Year ? "最近的" : "已申报的";
            parts.Add($"没有 {ScopeText.Year(model.Month.Year)} 年度的申报表，"
                + $"本报告以{which} {ScopeText.Year(model.Year)} 年度申报表为准。");
        }

        if (model.Data.IsBackfilled) parts.Add($"{model.Month.Title}还没有加载过数据，本报告按现有数据补编。");
        if (model.OtherYears > 0) parts.Add($"另有其他年度的申报表 {MoneyText.Count(model.OtherYears)} 份，不计在内。");
        return string.Concat(parts);
    }

    private void Line(string text, TextStyle style, double lineHeight, PdfTag tag)
    {
        var block = TextBlock.Even(text, PageFlow.Width, style, lineHeight, flow.Fonts);
        flow.Document.Tag(tag, () => block.Draw(flow.Page, PageFlow.Left, flow.Y));
        flow.Y += block.Height;
    }
}
