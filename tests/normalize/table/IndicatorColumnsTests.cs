namespace PerfEtl.Tests.Normalize.Table;

/// <summary>
/// Every cell of the table under its own head: comparators, directions, units, weights, other targets.
/// </summary>
public sealed class IndicatorColumnsTests
{
    private const string Plain = "数量指标|维护里程|≥30公里\n成本指标|维护成本|≤70万元\n服务对象满意度指标|群众满意度|≥90%";

    private const string Bare = "数量指标|维护里程|30公里\n质量指标|验收合格率|98%\n服务对象满意度指标|群众满意度|≥85%";

    /// <summary>A comparator is one whatever its column is called, and wherever it stands.</summary>
    [Theory]
    [InlineData("三级指标|指标值类型|目标值|度量单位|指标值内容", "≥|30|公里|反映里程", "≤|70|万元|反映成本", "≥|90|%|反映满意")]
    [InlineData("三级指标|计算符号|指标值|计量单位", "≥|30|公里", "≤|70|万元", "≥|90|%")]
    [InlineData("三级指标|指标值符号|指标值|计量单位|备注", "≥|30|公里|", "≤|70|万元|见合同", "≥|90|%|")]
    [InlineData("三级指标|评价方向|目标值|单位", "≥|30|公里", "≤|70|万元", "≥|90|%")]
    [InlineData("三级指标|目标方向|指标性质|目标值|单位", "正向|≥|30|公里", "反向|≤|70|万元", "正向|≥|90|%")]
    [InlineData("三级指标|指标类型|运算关系|目标值|单位|权重", "定量|≥|30|公里|10", "定量|≤|70|万元|10", "定量|≥|90|%|10")]
    [InlineData("三级指标|目标值|单位|关系", "30|公里|≥", "70|万元|≤", "90|%|≥")]
    [InlineData("三级指标|度量单位|指标方向|年度指标值|分值", "公里|≥|30|10", "万元|≤|70|10", "%|≥|90|10")]
    [InlineData("三级指标|权重|条件|指标值|量纲", "10|≥|30|公里", "10|≤|70|万元", "10|≥|90|%")]
    [InlineData("三级指标|指标值|指标值|计量单位", "≥|30|公里", "≤|70|万元", "≥|90|%")]
    [InlineData("三级指标|指标性质|指标值|计量单位", "≥|≥30|公里", "≤|70万元|万元", "≥|90%|%")]
    [InlineData("三级指标|指标性质|指标值|计量单位|评分标准", "≥|30|公里|完成得满分", "≤|70|万元|超支不得分", "≥|90|%|达标得分")]
    [InlineData("三级指标名称|指标值类型|指标值|计量单位", "≥|30|公里", "≤|70|万元", "≥|90|%")]
    [InlineData("三级指标称谓|比较符号|指标值|计量单位", "≥|30|公里", "≤|70|万元", "≥|90|%")]
    public void Read_ComparatorInAColumn_IsJoinedToItsTarget(string head, string one, string two, string three) =>
        AssertRead(Of(head, "成本指标", "维护成本", one, two, three), Plain);

    [Fact]
    public void Read_ComparatorsInNumberedRows_AreJoinedToTheirTargets() => AssertRead(new TableForm(
        "序号|一级指标|二级指标|三级指标|指标性质|指标值|单位\n1|产出指标|数量指标|维护里程|≥|30|公里\n"
        + "2||成本指标|维护成本|≤|70|万元\n3|满意度指标|服务对象满意度指标|群众满意度|≥|90|%"), Plain);

    [Theory]
    [InlineData("三级指标|评价方向|目标值", "正向|30公里", "正向|98%", "正向|≥85%")]
    [InlineData("三级指标|指标性质|目标值", "定量|30公里", "定量|98%", "定量|≥85%")]
    [InlineData("三级指标|指标方向|目标值|分值", "正向|30公里|10", "正向|98%|10", "正向|≥85%|10")]
    [InlineData("三级指标|目标值|指标属性", "30公里|正向", "98%|正向", "≥85%|正向")]
    [InlineData("三级指标|指标类型|目标方向|目标值", "定量|正向|30公里", "定量|正向|98%", "定量|正向|≥85%")]
    [InlineData("三级指标|项目指标值|年度指标值", "90公里|30公里", "100%|98%", "≥90%|≥85%")]
    [InlineData("三级指标|年度指标值|项目指标值", "30公里|90公里", "98%|100%", "≥85%|≥90%")]
    [InlineData("三级指标|中期目标值|年度目标值", "90公里|30公里", "100%|98%", "≥90%|≥85%")]
    [InlineData("三级指标|实施期指标值|本年指标值", "90公里|30公里", "100%|98%", "≥90%|≥85%")]
    [InlineData("三级指标|总体目标值|目标值", "90公里|30公里", "100%|98%", "≥90%|≥85%")]
    [InlineData("三级指标|2023年目标值|2024年目标值|2025年目标值", "29公里|30公里|31公里", "98%|98%|99%", "≥84%|≥85%|≥86%")]
    [InlineData("三级指标|上年完成值|年度指标值", "30公里|30公里", "98%|98%", "≥85%|≥85%")]
    [InlineData("三级指标|上年实际值|指标值", "30公里|30公里", "97%|98%", "≥85%|≥85%")]
    [InlineData("三级指标|指标值|实际完成值", "30公里|30公里", "98%|98%", "≥85%|≥85%")]
    [InlineData("三级指标|年度指标值|全年完成值|分值|得分", "30公里|30公里|10|10", "98%|98%|10|10", "≥85%|≥85%|10|9")]
    [InlineData("三级指标|历史值|目标值|偏差原因分析", "30公里|30公里|", "98%|98%|无", "≥85%|≥85%|")]
    [InlineData("三级指标|权重|指标值", "30|30公里", "30|98%", "40|≥85%")]
    [InlineData("三级指标|指标值|指标解释|备注", "30公里|里程|里程", "98%||", "≥85%|满意|")]
    [InlineData("三级指标名称|是否核心指标|指标值", "是|30公里", "否|98%", "是|≥85%")]
    [InlineData("绩效指标名称|指标方向|指标值", "正向|30公里", "正向|98%", "正向|≥85%")]
    [InlineData("三级指标称谓|是否核心|指标解释|指标值", "是|里程|30公里", "否|合格|98%", "是|满意|≥85%")]
    [InlineData("三级指标|目标值|指标值", "30公里|28公里", "98%|97%", "≥85%|≥84%")]
    public void Read_ColumnBesideTheTarget_IsNoneOfIt(string head, string one, string two, string three) =>
        AssertRead(Of(head, "质量指标", "验收合格率", one, two, three), Bare);

    [Theory]
    [InlineData("三级指标|年度目标值|本年目标值", "30公里|28公里", "98%|97%", "≥85%|≥84%")]
    [InlineData("三级指标|中期目标值|总体目标值", "30公里|28公里", "98%|97%", "≥85%|≥84%")]
    [InlineData("三级指标|上年完成值|权重", "30公里|10", "98%|10", "≥85%|10")]
    [InlineData("三级指标|比较符|指标值", "≥|≤30公里", "≥|98%", "≥|85%")]
    [InlineData("三级指标|指标值|计量单位", "30公里|人", "98|%", "85|%")]
    public void Read_TargetThatIsAChoice_IsRefused(string head, string one, string two, string three) =>
        AssertRead(Of(head, "质量指标", "验收合格率", one, two, three), "refused");

    private static TableForm Of(
        string head, string level, string name, string one, string two, string three) => new(
        $"一级指标|二级指标|{head}\n产出指标|数量指标|维护里程|{one}\n|{level}|{name}|{two}\n"
        + $"满意度指标|服务对象满意度指标|群众满意度|{three}");

    private static void AssertRead(TableForm form, string expected)
    {
        foreach (var (layout, read) in form.Readings)
            Assert.Equal($"{layout}\n{expected}", $"{layout}\n{TableForm.Indicators(read)}");
    }
}
