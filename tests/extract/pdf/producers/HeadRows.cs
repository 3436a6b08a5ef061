using System.Globalization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The rows above the indicator table: who, when, how much, what for.</summary>
internal sealed class HeadRows(PrintableForm form, PrintStyle style, ColumnStops stops)
{
    /// <summary>The rows in the style's layout.</summary>
    public IReadOnlyList<PrintedRow> Rows => style.Layout switch
    {
        FormLayout.Shanghai2022 =>
        [
            Pair("项目名称", form.Project, "项目类别", form.Category), Offices, Dates,
            .. Money("项目资金"), .. Goals("项目总目标", "年度总目标"),
        ],
        FormLayout.Shanghai2024 =>
        [
            Wide("项目名称", form.Project), Offices, Pair("项目类别", form.Category, "项目性质", form.Nature), Dates,
            .. Money("项目资金（元）"), .. Goals("项目总体目标", "年度总体目标"),
        ],
        _ => [Wide("项目名称", form.Project), Offices, .. TenThousands, Wide("年度目标", form.AnnualGoal)],
    };

    private PrintedRow Offices => Pair("主管部门", form.Department, "实施单位", form.Unit);

    private PrintedRow Dates => Pair("计划开始日期", Date(form.StartDate), "计划完成日期", Date(form.EndDate));

    private PrintedRow[] TenThousands =>
    [
        new([
            Label(style.HasUnitInAmounts ? "项目资金" : "项目资金（万元）", 0, 1, 3),
            Label("年度资金总额", 1, 3), TenThousand(Funding.AnnualTotal),
        ]),
        new([Label("其中：财政拨款", 1, 3), TenThousand(Funding.AnnualAppropriation)]),
        new([Label("其他资金", 1, 3), TenThousand(Funding.AnnualOther)]),
    ];

    private PrintedRow[] Money(string section) =>
    [
        new([Label(section, 0, 1, 4), .. Half("项目资金总额", Funding.ProjectTotal, 1),
            .. Half("年度资金申请总额", Funding.AnnualTotal, 3)]),
        new([.. Half("其中：财政资金", Funding.ProjectFiscal, 1),
            .. Half("其中：当年财政拨款", Funding.AnnualAppropriation, 3)]),
        new([Label("", 1, 2), Value("", 2, 3), .. Half("上年结转资金", Funding.AnnualCarriedOver, 3)]),
        new([.. Half("其他资金", Funding.ProjectOther, 1), .. Half("其他资金", Funding.AnnualOther, 3)]),
    ];

    private PrintedRow[] Goals(string overall, string annual)
    {
        var period = style.Layout == FormLayout.Shanghai2024
            ? $"({form.Year} 年-{form.LastYear} 年)"
            : "(年 - 年)";
        PrintedRow texts = new([Value(form.OverallGoal, 1, 3), Value(form.AnnualGoal, 3, 5)]);
        return style.HasPeriodRow
            ?
            [
                new([Label("项目绩效目标", 0, 1, 3), Label(overall, 1, 3), Label(annual, 3, 5)]),
                new([Label(period, 1, 3), Label("", 3, 5)]), texts,
            ]
            : [new([Label("项目绩效目标", 0, 1, 2), Label($"{overall}\n{period}", 1, 3), Label(annual, 3, 5)]), texts];
    }

    private PrintedRow Wide(string label, string? value) => new([Label(label, 0, 1), Value(value, 1, 5)]);

    private PrintedRow Pair(string label, string? value, string other, string? otherValue) =>
        new([Label(label, 0, 1), Value(value, 1, 3), Label(other, 3, 4), Value(otherValue, 4, 5)]);

    private PrintedCell[] Half(string label, string line, int from) =>
        [Label(label, from, from + 1), stops.Cell(Amount(form[line]), from + 1, from + 2, CellLook.Amount)];

    private PrintedCell TenThousand(string line) => stops.Cell(
        form[line] is { } yuan
            ? FormattableString.Invariant($"{yuan / 10_000:0.######}") + (style.HasUnitInAmounts ? "万元" : "")
            : "",
        3, 5, CellLook.Amount);

    private string Amount(decimal? yuan) => yuan?.ToString(
        style.Amounts switch
        {
            AmountFormat.TwoDecimals => "#,0.00",
            AmountFormat.Plain => "0.##",
            _ => "#,0.##",
        },
        CultureInfo.InvariantCulture) ?? "";

    private string? Date(string? date) => style.HasSlashDates && date is not null
        ? DateOnly.Parse(date, CultureInfo.InvariantCulture).ToString("yyyy'/'M'/'d", CultureInfo.InvariantCulture)
        : date;

    private PrintedCell Label(string text, int from, int to, int rowSpan = 1) =>
        stops.Cell(text, from, to, CellLook.Label, rowSpan);

    private PrintedCell Value(string? text, int from, int to) => stops.Cell(text ?? "", from, to, CellLook.Value);
}
