using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>Forms about whole departments with merged cells, to be printed by any producer.</summary>
internal static partial class DepartmentSheets
{
    /// <summary>Numbered tasks, money above them, weights in the labels of the levels.</summary>
    public static PrintedSheet Numbered { get; } = Of(
        "部门整体支出绩效目标申报表", "（2024年度）", [60, 40, 90, 140, 70, 70, 70],
        [
            "0:部门名称*2|2:北川县交通运输局*2|4:部门编码|5:348001*2",
            "0:部门预算（万元）^2|1:资金总额*2|3:3210.5|4:基本支出|5:1210.5*2",
            "1:其中：财政拨款*2|3:3000|4:项目支出|5:2000*2",
            "0:年度主要任务^6|1:序号^2|2:任务名称^2|3:主要内容^2|4:预算金额（万元）*3",
            "4:总额|5:财政拨款|6:其他资金",
            "1:1|2:农村公路养护|3:养护县乡公路420公里|4:1600|5:1500|6:100",
            "1:2|2:客运补贴|3:补贴农村客运班线|4:400|5:400",
            "1:3|2:……",
            "1:金额合计*3|4:2000|5:1900|6:100",
            "0:年度总体目标|1:保障农村公路畅通和客运安全。*6",
        ],
        "0:年度绩效指标^5|1:一级指标|2:二级指标*1|3:三级指标|4:指标值*3",
        [
            "1:履职效能（60分）^2|2:重点任务完成（40分）|3:养护里程完成率|4:≥98%*3",
            "2:履职成效（20分）|3:农村公路优良路率|4:≥85%*3",
            "1:产出指标（20分）|2:数量指标（20分）|3:客运班线数|4:≥36条*3",
            "1:满意度指标（20分）|2:服务对象满意度指标（20分）|3:群众满意度|4:≥90%*3",
        ],
        "填报人：李某");

    /// <summary>Tasks without amounts, the budget by source and by use below each other, levels of its own.</summary>
    public static PrintedSheet WithoutTaskMoney { get; } = Of(
        "部门（单位）整体绩效目标表", "（2025年度）", [60, 90, 90, 140, 70],
        [
            "0:部门（单位）名称|1:洛宁县农业农村局*4",
            "0:年度履职目标|1:稳定粮食生产，推进乡村振兴。*4",
            "0:年度主要任务^3|1:任务名称*2|3:主要内容*2",
            "1:粮食生产*2|3:稳定粮食播种面积85万亩*2",
            "1:高标准农田建设*2|3:新建高标准农田3万亩*2",
            "0:预算情况^6|1:部门预算总额（万元）*2|3:12000*2",
            "1:资金来源|2:（1）政府预算资金|3:11500*2",
            "1:|2:（2）财政专户管理资金|3:0*2",
            "1:|2:（3）单位资金|3:500*2",
            "1:资金结构|2:（1）基本支出|3:4000*2",
            "1:|2:（2）项目支出|3:8100*2",
        ],
        "0:一级指标|1:二级指标|2:三级指标*2|4:指标值",
        [
            "0:投入管理指标^2|1:工作目标管理|2:工作任务科学性*2|4:科学",
            "1:预算和财务管理|2:预算编制完整性*2|4:100%",
            "0:产出指标|1:重点工作任务完成|2:高标准农田建设面积*2|4:≥3万亩",
            "0:效益指标|1:满意度|2:农户满意度*2|4:≥90%",
        ],
        null);

    /// <summary>The numbered one with a row of its head changed, or that and the next, parted by a slash.</summary>
    public static PrintedSheet With(int row, string cells)
    {
        var rows = cells.Split('/');
        return Numbered with
        {
            Head = [.. Numbered.Head.Select((own, index) =>
                index >= row && index < row + rows.Length ? Row(rows[index - row]) : own)],
        };
    }

    private static PrintedSheet Of(
        string title, string year, double[] widths, string[] head, string tableHead, string[] body, string? footer) =>
        new(title, year, widths, [.. head.Select(Row)], Row(tableHead), [.. body.Select(Row)], footer);

    private static PrintedRow Row(string cells) => new([.. cells.Split('|').Select(Cell)]);

    // 4:预算金额*3^2 begins in the fifth column and covers three columns and two rows.
    private static PrintedCell Cell(string cell)
    {
        var match = Spelled().Match(cell);
        int Number(string name) => match.Groups[name].Success
            ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 1;
        return new PrintedCell(
            match.Groups["text"].Value, Number("column"), Number("columns"), Number("rows"), CellLook.Value);
    }

    [GeneratedRegex(@"^(?<column>\d+):(?<text>.*?)(?:\*(?<columns>\d+))?(?:\^(?<rows>\d+))?$")]
    private static partial Regex Spelled();
}
