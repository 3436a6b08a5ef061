using System.Text;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Table;

/// <summary>A column that holds level labels is one of levels, whatever its head calls it.</summary>
public sealed class LevelColumnTests
{
    private const string Page = """
        <p>2026年度项目绩效目标表</p><p>主管部门：北川市体育局　　金额单位：万元</p><table border=1>
        <tr><td>项目名称<td colspan=3>健身设施更新<tr><td>年度资金总额<td colspan=3>64
        <tr><td>HEAD<td>指标名称<td>指标值<td>权重<tr><td>数量指标<td>更新健身路径数量<td>20套<td>20
        <tr><td>质量指标<td>器材质量合格率<td>100%<td>15<tr><td>经济成本指标<td>单套成本<td>≤3.2万元/套<td>10
        <tr><td>社会效益指标<td>居民健身条件<td>有效改善<td>30<tr><td>服务对象满意度指标<td>居民满意度<td>≥92%<td>10</table>
        """;

    [Theory]
    [InlineData("指标类型")]
    [InlineData("指标属性")]
    [InlineData("类")]
    public void Read_LevelsUnderAnotherHead_AreThoseOfTheirRows(string head)
    {
        var page = Encoding.UTF8.GetBytes(Page.Replace("HEAD", head, StringComparison.Ordinal));
        var form = Assert.IsType<NormalizedForm.Read>(Assert.Single(Forms.Read(page, "表.html"))).Declaration;
        Assert.Equal(
            ["数量指标 20套", "质量指标 100%", "经济成本指标 ≤3.2万元/套", "社会效益指标 有效改善", "服务对象满意度指标 ≥92%"],
            form.Indicators.Select(row => $"{row.Category.Level2} {row.Target!.Text}"));
    }
}
