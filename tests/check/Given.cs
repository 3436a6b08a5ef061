using System.Globalization;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

/// <summary>Declarations typed by hand: a valid one that passes every rule, and its changes.</summary>
internal static class Given
{
    /// <summary>The line above the first indicator: row 1 stands on line 18 as in the first seed form.</summary>
    private const int HeadLine = 17;

    private static readonly string[] FieldIds =
    [
        "project_name", "project_category", "department", "implementing_unit", "start_date", "end_date",
        "overall_goal", "annual_goal",
    ];

    /// <summary>A form of 2022 that passes every rule.</summary>
    public static Declaration Valid => new()
    {
        FormNo = 1,
        FiscalYear = At(new FiscalYear(2022), "(2022年度)", 3, 1),
        ProjectName = Text("档案数字化工作经费", 5, 2),
        Department = Text("中共上海市某区委组织部(汇总)", 6, 2),
        ImplementingUnit = Text("中共上海市某区委组织部", 6, 5),
        ProjectCategory = Text("经常性项目", 5, 5),
        StartDate = Date("2022-01-01", 7, 2),
        EndDate = Date("2022-12-31", 7, 5),
        Funding = new Funding(ValidLines()),
        Goals = new Goals(
            Text("建成数字档案体系，满足长期查阅需要。", 14, 2), Text("按时完成2022年新增干部档案的数字化处理。", 16, 4),
            Text("(2022年 - 2022年)", 15, 2)),
        Indicators = ValidRows(),
        Labels = FieldIds.ToDictionary(id => id, id => new Place(5 + (Array.IndexOf(FieldIds, id) / 2), 1)),
        Repairs = [],
        Remarks = [],
        Start = new Place(1, 1),
    };

    /// <summary>The valid form with other indicators, numbered from 1 and placed from line 18 on.</summary>
    public static Declaration Rows(params Indicator[] rows) => Valid with
    {
        Indicators = [.. rows.Select((row, index) => Move(row, index + 1))],
    };

    /// <summary>The valid form with other amounts in these funding lines; null leaves the cell blank.</summary>
    public static Declaration Money(params (string Code, string? Printed)[] cells)
    {
        var printed = cells.ToDictionary(cell => cell.Code, cell => cell.Printed);
        return Valid with
        {
            Funding = new Funding([.. Valid.Funding.Lines.Select(line => printed.TryGetValue(line.Code, out var amount)
                ? line with { Amount = Amount(amount, line.LabelPlace) }
                : line)]),
        };
    }

    /// <summary>The valid form with other amounts, and a funding line that it does not have.</summary>
    public static Declaration MoneyBeside(string code, string printed, params (string Code, string? Printed)[] cells)
    {
        var form = Money(cells);
        var last = form.Funding.Lines[^1];
        return form with
        {
            Funding = new Funding(
                [.. form.Funding.Lines, last with { Code = code, Amount = Amount(printed, last.LabelPlace) }]),
        };
    }

    /// <summary>The valid form with other dates; null leaves the cell blank.</summary>
    public static Declaration Dates(string? start, string? end) =>
        Valid with { StartDate = Date(start, 7, 2), EndDate = Date(end, 7, 5) };

    /// <summary>The valid form with another annual goal; null leaves the cell blank.</summary>
    public static Declaration AnnualGoal(string? text) =>
        Valid with { Goals = Valid.Goals with { Annual = text is null ? null : Text(text, 16, 4) } };

    /// <summary>The valid form with another overall goal; null leaves the cell blank.</summary>
    public static Declaration OverallGoal(string? text, bool isShifted = false) => Valid with
    {
        Goals = Valid.Goals with { Overall = text is null ? null : Text(text, 14, 2), IsShifted = isShifted },
    };

    /// <summary>The valid form with another 主管部门 and 实施单位.</summary>
    public static Declaration Units(string department, string? unit) => Valid with
    {
        Department = Text(department, 6, 2),
        ImplementingUnit = unit is null ? null : Text(unit, 6, 5),
    };

    /// <summary>The valid form with another name and 项目类别.</summary>
    public static Declaration Project(string name, string? category) => Valid with
    {
        ProjectName = Text(name, 5, 2),
        ProjectCategory = category is null ? null : Text(category, 5, 5),
    };

    /// <summary>The valid form without the labels and cells of these funding lines.</summary>
    public static Declaration WithoutLine(params string[] codes) => Valid with
    {
        Funding = new Funding([.. Valid.Funding.Lines.Where(line => !codes.Contains(line.Code))]),
    };

    /// <summary>A printed text and its place.</summary>
    public static Printed<string> Text(string text, int line, int column) => At(text, text, line, column);

    private static Printed<DateOnly>? Date(string? text, int line, int column) => text is null
        ? null
        : At(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), text, line, column);

    /// <summary>A form with one remark on line 62.</summary>
    public static Declaration Remarked(RemarkKind kind, string text, int? rowNo = null) =>
        Valid with { Remarks = [new Remark(kind, text, new Place(62, 1), rowNo)] };

    /// <summary>A form whose first target was respelled.</summary>
    public static Declaration Repaired(string kind, string field, string before, string after) => Valid with
    {
        Repairs = [new Repair(kind, field, 1, before, after, "写法不同，意思相同", new Place(18, 5))],
    };

    /// <summary>The messages of a rule about a form.</summary>
    public static IEnumerable<string> Messages(this IRule rule, Declaration form) =>
        rule.Check(form).Findings.Select(finding => finding.Message);

    private static Printed<T> At<T>(T value, string text, int line, int column) =>
        new(value, text, new Place(line, column));

    private static Indicator Move(Indicator row, int rowNo) => row with
    {
        RowNo = rowNo,
        Name = row.Name with { Place = row.Name.Place with { Line = HeadLine + rowNo } },
        Target = row.Target is { } target
            ? target with { Place = target.Place with { Line = HeadLine + rowNo } }
            : null,
    };

    private static Printed<Yuan>? Amount(string? printed, Place label) => printed is null ? null : new(
        new Yuan(decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture)), printed,
        label with { Column = label.Column + 1 });

    private static FundingLine[] ValidLines() =>
    [
        Line(Funding.ProjectTotal, "项目资金总额", 8, 3, "120,000"),
        Line(Funding.AnnualTotal, "年度资金申请总额", 8, 5, "120,000"),
        Line(Funding.ProjectFiscal, "其中：财政资金", 9, 3, "120,000"),
        Line(Funding.AnnualAppropriation, "其中：当年财政拨款", 9, 5, "120,000"),
        Line(Funding.AnnualCarriedOver, "上年结转资金", 10, 5, null),
        Line(Funding.ProjectOther, "其他资金", 11, 3, null),
        Line(Funding.AnnualOther, "其他资金", 11, 5, null),
    ];

    private static FundingLine Line(string code, string label, int line, int column, string? printed) =>
        new(code, label, new Place(line, column), Amount(printed, new Place(line, column)));

    private static IReadOnlyList<Indicator> ValidRows() =>
        [.. ValidTable().Select((row, index) => Move(row, index + 1))];

    private static Indicator[] ValidTable() =>
    [
        Row.Of("干部档案录入数", Target.Number("=10000份", 10000, "份")).Under("产出指标", "数量指标"),
        Row.Of("档案扫描完整率", Target.Percent100).Under("产出指标", "质量指标"),
        Row.Of("档案扫描完成及时率", Target.Number(">=95%", 95, "%", Comparator.AtLeast))
            .Under("产出指标", "时效指标"),
        Row.Of("建立健全档案留档机制", Target.Words("建立健全")).Under("效益指标", "社会效益指标"),
        Row.Of("长效管理制度健全性", Target.Words("健全")).Under("效益指标", "可持续影响指标"),
        Row.Of("预算单位满意度", Target.Number(">=90%", 90, "%", Comparator.AtLeast))
            .Under("满意度指标", "服务对象满意度指标"),
    ];
}
