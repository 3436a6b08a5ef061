using System.Globalization;

namespace PerfEtl.Tests.Load;

/// <summary>A short form that reads clean, made by hand, for tests about what happens to forms.</summary>
/// <param name="Project">项目名称.</param>
internal sealed record SmallForm(string Project)
{
    /// <summary>年度.</summary>
    public int Year { get; init; } = 2022;

    /// <summary>主管部门.</summary>
    public string Department { get; init; } = "某区委组织部(汇总)";

    /// <summary>项目类别.</summary>
    public string Category { get; init; } = "经常性项目";

    /// <summary>项目资金总额 and 财政资金, in yuan.</summary>
    public decimal Total { get; init; } = 1_000_000m;

    /// <summary>年度资金申请总额 and 当年财政拨款, in yuan; as the total unless another is given.</summary>
    public decimal Annual
    {
        get => field == 0 ? Total : field;
        init;
    }

    /// <summary>The target of its first indicator.</summary>
    public string Batches { get; init; } = "4批次";

    /// <summary>As the department prints it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        财政项目支出绩效目标申报表
        ({Year}年度)
        项目名称|{Project}||项目类别|{Category}|
        主管部门|{Department}||实施单位|某区委组织部|
        计划开始日期|{Year}-01-01||计划完成日期|{Year}-12-31|
        项目资金|项目资金总额||{Total:#,0.##}|年度资金申请总额|{Annual:#,0.##}
        |其中：财政资金||{Total:#,0.##}|其中：当年财政拨款|{Annual:#,0.##}
        |||| 上年结转资金|
        |其他资金|||其他资金|
        项目绩效目标|项目总目标||年度总目标||
        |(年 - 年)||||
        |||做好{Year}年度的{Project}工作，按时保质完成全部任务。||
        绩效指标|一级指标|二级指标|三级指标|指标目标值|
        |产出指标|数量指标|培训批次完成数|{Batches}|
        ||质量指标|培训合格率|>=95%|
        ||时效指标|培训工作完成及时率|100%|
        |效益指标|社会效益指标|干部能力提升|提升|
        |满意度指标|服务对象满意度指标|参训人员满意度|>=90%|

        """).Replace('|', '\t').ReplaceLineEndings("\n");

    /// <summary>Several forms in one file.</summary>
    public static string File(params IEnumerable<SmallForm> forms) =>
        string.Join('\n', forms.Select(form => form.Text));
}
