using System.Globalization;

namespace PerfEtl.Tests.Month;

/// <summary>A short form of a project of several years: its total is three times what it asks for this year.</summary>
/// <param name="Department">主管部门.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Year">年度.</param>
/// <param name="Annual">年度资金申请总额, as printed.</param>
internal sealed record MonthForm(string Department, string Project, int Year, string Annual)
{
    /// <summary>A form whose amount is in digits.</summary>
    public static string Of(string department, string project, int year, decimal annual) => new MonthForm(
        department, project, year, annual.ToString("#,0", CultureInfo.InvariantCulture)).Text;

    /// <summary>A form that cannot be read: its amount is in words.</summary>
    public static string Unreadable(string department, string project, int year) =>
        new MonthForm(department, project, year, "约30万").Text;

    /// <summary>As the department prints it.</summary>
    public string Text => $"""
        财政项目支出绩效目标申报表
        ({Year}年度)
        项目名称|{Project}||项目类别|经常性项目|
        主管部门|{Department}||实施单位|{Department}|
        计划开始日期|{Year}-01-01||计划完成日期|{Year + 2}-12-31|
        项目资金|项目资金总额||{Total}|年度资金申请总额|{Annual}
        |其中：财政资金||{Total}|其中：当年财政拨款|{Annual}
        |||| 上年结转资金|
        |其他资金|||其他资金|
        项目绩效目标|项目总目标||年度总目标||
        |(年 - 年)||||
        |||做好{Year}年度的{Project}工作，按时保质完成全部任务。||
        绩效指标|一级指标|二级指标|三级指标|指标目标值|
        |产出指标|数量指标|培训批次完成数|4批次|
        ||质量指标|培训合格率|>=95%|
        ||时效指标|培训工作完成及时率|100%|
        |效益指标|社会效益指标|干部能力提升|提升|
        |满意度指标|服务对象满意度指标|参训人员满意度|>=90%|

        """.Replace('|', '\t').ReplaceLineEndings("\n");

    private string Total => decimal.TryParse(Annual, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
        ? (amount * 3).ToString("#,0", CultureInfo.InvariantCulture)
        : Annual;
}
