using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Extract;

/// <summary>A cell a line with the row's blank cells as bars behind the last: rows end where the others are as wide.
/// </summary>
public sealed class BarRowWidthTests
{
    private const string Printed =
        """
        区域绩效目标表 | |||||
        (2022年度) | |||||
        资金名称 |
        奖励资金 | ||||
        区县主管部门 |
        临江县农业农村局 | ||||
        资金情况 |
        年度金额(万元): |
        397 | |||
        地方资金(万元) |
        |||||
        年度目标 |
        稳定生产。 | ||||
        一级指标 |
        二级指标 |
        三级指标 |
        单位 |
        指标值 | |
        绩效指标 |
        产出指标 |
        数量指标 |
        肉产量稳定率 |
        % |
        ≥95% |
        存栏稳定率 |
        % |
        90% | |||
        """;

    [Fact]
    public void Read_RowWithoutABlankCell_EndsAtTheWidthOfTheOthers()
    {
        var form = Assert.IsType<NormalizedForm.Read>(Assert.Single(Forms.Read(Printed))).Declaration;
        Assert.Equal(("奖励资金", "临江县农业农村局", 3_970_000m),
            (form.ProjectName.Value, form.Department.Value, form.Funding.AmountOf(Funding.AnnualTotal)));
        Assert.Equal(["数量指标 肉产量稳定率 ≥95%", "数量指标 存栏稳定率 90%"], form.Indicators.Select(row =>
            $"{row.Category.Level2} {row.Name.Value} {row.Target?.Text}"));
    }
}
