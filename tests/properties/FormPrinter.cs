using System.Globalization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties;

/// <summary>Prints made-up forms the ways that real ones come.</summary>
internal static class FormPrinter
{
    /// <summary>Shanghai's form, cells between tabs.</summary>
    public static string Tabs(MadeForm form, PrintedTable? table = null) =>
        Text(form, table ?? PrintedTable.Of(form), "\t");

    /// <summary>Shanghai's form, cells between bars.</summary>
    public static string Bars(MadeForm form) => Text(form, PrintedTable.Of(form), " | ");

    /// <summary>Shanghai's form with columns for scores and remarks beside the target.</summary>
    public static string WithMoreColumns(MadeForm form)
    {
        var lines = PrintedTable.Of(form).Lines;
        string[] head = [.. lines[0], "分值", "备注"];
        var rows = lines.Skip(1).Select(line => line.Concat(["10", "按计划"]).ToArray());
        return Text(form, new PrintedTable([head, .. rows]), "\t");
    }

    /// <summary>A form of another place: money in 万元, every cell on a line of its own, blank cells lost.</summary>
    public static string OneCellPerLine(MadeForm form) => string.Join('\n',
    [
        "项目支出绩效目标申报表", $"({form.Year}年度)",
        "项目名称", form["project_name"], "主管部门", form["department"], "实施单位", form["implementing_unit"],
        "项目资金(万元)", "年度资金总额", InTenThousands(form[Funding.AnnualTotal]),
        "其中：财政拨款", InTenThousands(form[Funding.AnnualAppropriation]), "其他资金", InTenThousands(form[Funding.AnnualOther]),
        "年度目标", form["annual_goal"],
        .. PrintedTable.Of(form).Lines.SelectMany(line => line.Where(cell => cell.Length > 0)),
        "",
    ]);

    /// <summary>An amount as a form prints it: <c>1,234,567.50</c>.</summary>
    public static string Money(string amount) => amount.Length == 0
        ? ""
        : decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string InTenThousands(string amount) =>
        FormattableString.Invariant($"{decimal.Parse(amount, CultureInfo.InvariantCulture) / 10_000:0.########}");

    private static string Text(MadeForm form, PrintedTable table, string delimiter) => string.Join('\n',
    [
        "财政项目支出绩效目标申报表",
        $"({form.Year}年度)",
        .. HeadOf(form).Concat(table.Lines).Select(cells => string.Join(delimiter, cells)),
        "",
        "",
    ]);

    private static string[][] HeadOf(MadeForm form) =>
    [
        ["项目名称", form["project_name"], "项目类别", form["project_category"]],
        ["主管部门", form["department"], "实施单位", form["implementing_unit"]],
        ["计划开始日期", form["start_date"], "计划完成日期", form["end_date"]],
        ["项目资金", "项目资金总额", Money(form[Funding.ProjectTotal]), "年度资金申请总额", Money(form[Funding.AnnualTotal])],
        ["", "其中：财政资金", Money(form[Funding.ProjectFiscal]), "其中：当年财政拨款", Money(form[Funding.AnnualAppropriation])],
        ["", "", "", "上年结转资金", Money(form[Funding.AnnualCarriedOver])],
        ["", "其他资金", Money(form[Funding.ProjectOther]), "其他资金", Money(form[Funding.AnnualOther])],
        ["项目绩效目标", "项目总目标", "", "年度总目标", ""],
        ["", "(年 - 年)", "", "", ""],
        ["", form["overall_goal"], "", form["annual_goal"], ""],
    ];
}
