using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>The six boxes of the cover: rounded to read, exact below to check.</summary>
internal static class KeyFigures
{
    private const int PerRow = 3;
    private const double Gap = 12;
    private const double Height = 72;
    private const double BoxWidth = (PageFlow.Width - (PerRow - 1) * Gap) / PerRow;
    private const double Inset = 12;

    private static readonly TextStyle Label = new(9, FontWeight.Regular, Palette.Secondary);
    private static readonly TextStyle Number = new(20, FontWeight.Bold, Palette.Text);

    /// <summary>Six; where the year's request is the total, what has no target takes its place.</summary>
    public static IReadOnlyList<KeyFigure> Of(ReportModel model) =>
    [
        Projects(model),
        Money("项目资金总额", model.Declared, row => row.TotalCny, model.AnnualIsTotal ? "年度申请相同" : ""),
        Fiscal(model),
        Indicators(model),
        model.AnnualIsTotal ? Missing(model) : Money("年度资金申请总额", model.Declared, row => row.AnnualCny, ""),
        Findings(model),
    ];

    public static void Paint(PageFlow flow, ReportModel model)
    {
        var figures = Of(model);
        for (var i = 0; i < figures.Count; i++)
        {
            var box = new Box(
                PageFlow.Left + i % PerRow * (BoxWidth + Gap), flow.Y + i / PerRow * (Height + Gap), BoxWidth, Height);
            var figure = figures[i];
            flow.Document.Tag(PdfTag.Paragraph, () => Paint(flow, figure, box));
        }

        flow.Y += (figures.Count + PerRow - 1) / PerRow * (Height + Gap) - Gap;
    }

    private static void Paint(PageFlow flow, KeyFigure figure, Box box)
    {
        var color = figure.IsAlarm ? Palette.Warning : Palette.Leading;
        flow.Page.Rect(box, Palette.Panel);
        flow.Page.Rect(new Box(box.X, box.Y, 2.5, box.Height), color);
        var (x, room) = (box.X + Inset, box.Width - 2 * Inset);
        flow.Page.Text(figure.Label, x, box.Y + 19, Label);
        var number = Number with { Color = figure.IsAlarm ? Palette.Warning : Palette.Text };
        number = number with { Size = Fitting(figure.Number, number, room - 30, flow.Fonts) };
        flow.Page.Text(figure.Number, x, box.Y + 44, number);
        flow.Page.Text(figure.Unit, x + flow.Fonts.Width(figure.Number, number) + 6, box.Y + 44, Label);
        var small = ReportStyles.Small;
        flow.Page.Text(
            figure.Detail, x, box.Y + 61, small with { Size = Fitting(figure.Detail, small, room, flow.Fonts) });
    }

    private static double Fitting(string text, TextStyle style, double width, FontSet fonts) =>
        Math.Min(style.Size, style.Size * width / Math.Max(1, fonts.Width(text, style)));

    private static KeyFigure Projects(ReportModel model)
    {
        var departments = model.Declared.Select(row => row.DepartmentName).Distinct().Count();
        var last = model.LastYear.Count == 0
            ? "上年度没有申报表" : $"上年度 {MoneyText.Count(model.LastYear.Count)} 个";
        return new KeyFigure("申报项目", MoneyText.Count(model.Declared.Count), "个",
            departments > 1 ? $"{MoneyText.Count(departments)} 个部门 · {last}" : last);
    }

    private static KeyFigure Money(
        string label, IReadOnlyList<DeclaredRow> rows, Func<DeclaredRow, decimal?> amount, string more)
    {
        var blank = rows.Count(row => amount(row) is null);
        if (blank == rows.Count) return new KeyFigure(label, "—", "", rows.Count == 0 ? "没有申报项目" : "全部未填");
        var sum = rows.Sum(row => amount(row) ?? 0);
        var (number, unit) = ReportText.Rounded(sum);
        return new KeyFigure(label, number, unit, ScopeText.Join(
            unit == "亿元" ? MoneyText.Wan(sum) + " 万元" : "", more,
            blank == 0 ? "" : $"{MoneyText.Count(blank)} 个项目未填"));
    }

    /// <summary>A part cannot be larger than its whole: where it is, the colour says so.</summary>
    private static KeyFigure Fiscal(ReportModel model)
    {
        var over = model.Declared.Count(row => row.DifferenceCny > 0);
        var figure = Money("其中：财政资金", model.Declared, row => row.FiscalCny,
            over == 0 ? "" : $"{MoneyText.Count(over)} 个项目大于总额");
        return figure with { IsAlarm = over > 0 };
    }

    private static KeyFigure Missing(ReportModel model)
    {
        var missing = model.Indicators.Sum(row => row.MissingCount);
        var count = model.Indicators.Sum(row => row.IndicatorCount);
        return new KeyFigure("没有目标值的指标", MoneyText.Count(missing), "条", count == 0 ? "没有指标"
            : missing == 0 ? "每条指标都有目标值" : $"占全部指标的 {MoneyText.Share(missing, count)}", missing > 0);
    }

    private static KeyFigure Indicators(ReportModel model)
    {
        var count = model.Indicators.Sum(row => row.IndicatorCount);
        var quantified = model.Indicators.Sum(row => row.NumericCount + row.RangeCount);
        return new KeyFigure("绩效指标", MoneyText.Count(count), "条", count == 0
            ? "没有指标"
            : $"量化 {MoneyText.Share(quantified, count)} · "
                + $"平均每个项目 {MoneyText.Mean((decimal)count / model.Declared.Count)} 条");
    }

    private static KeyFigure Findings(ReportModel model)
    {
        var (errors, warnings) = (Count("error"), Count("warning"));
        var layout = model.Findings.Count(finding => finding.Severity == "warning" && FindingKinds.IsLayout(finding));
        return new KeyFigure("待核对的问题", MoneyText.Count(errors + warnings), "处", ScopeText.Join(
            $"错误 {MoneyText.Count(errors)}", $"警告 {MoneyText.Count(warnings)}",
            layout == 0 ? "" : $"其中版面 {MoneyText.Count(layout)}"), errors > 0);

        int Count(string severity) => model.Findings.Count(finding => finding.Severity == severity);
    }
}

/// <summary>One box of the cover.</summary>
/// <param name="Label">What it counts: 项目资金总额.</param>
/// <param name="Number">The large print: 1.07.</param>
/// <param name="Unit">Beside it: 亿元.</param>
/// <param name="Detail">Below it: the exact amount, or what it consists of.</param>
/// <param name="IsAlarm">It counts contradictions, and there are some.</param>
internal sealed record KeyFigure(string Label, string Number, string Unit, string Detail, bool IsAlarm = false);
