using System.Text;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Table;

/// <summary>A merged level cell without its label is a block of its own: its rows do not stand under the label above.
/// </summary>
public sealed class BlankLevelTests
{
    private const string Page = """
        <p>2026年度项目绩效目标表</p><p>主管部门：北川市体育局　　金额单位：万元</p><table border=1>
        <tr><td>项目名称<td colspan=4>健身设施更新<tr><td>年度资金总额<td colspan=4>64
        <tr><td>一级指标<td>二级指标<td>三级指标<td>指标值<td>权重ROWS</table>
        """;

    private const string Output = "<tr><td rowspan=4>产出指标<td rowspan=2>数量指标<td>更新路径数量<td>20套<td>10"
        + "<tr><td>更新站点数量<td>4个<td>10";

    private const string Benefit = "<tr><td rowspan=2>效益指标<td rowspan=2>可持续影响指标<td>长效管护机制<td>健全<td>10"
        + "<tr><td>使用年限<td>≥5年<td>10";

    private const string Satisfaction = "<tr><td>满意度指标<td>服务对象满意度指标<td>居民满意度<td>≥92%<td>10";

    [Theory]
    [InlineData("器材质量合格率", "安装验收通过率", "质量指标")]
    [InlineData("器材质量合格率", "台面平整情况", "质量指标")]
    [InlineData("更新完成及时率", "资金拨付及时性", "时效指标")]
    [InlineData("台面平整情况", "按期完成率", "时效指标")]
    public void Read_MergedLevel2WithoutLabel_IsWhatItsNamesAre(string one, string other, string level2)
    {
        var form = Read(Output + Block(one, other) + Benefit);
        Assert.Equal(
            ["数量指标 Printed", "数量指标 Printed", $"{level2} Inferred", $"{level2} Inferred", "可持续影响指标 Printed",
                "可持续影响指标 Printed"],
            form.Indicators.Select(row => $"{row.Category.Level2} {row.Placement}"));
        Assert.Null(form.Indicators[2].DeclaredLevel2);
    }

    // Nothing speaks; two speak for different levels; they speak for the level above, whose cell has ended; the word is
    // a weak one; four levels are meant by the same word.
    [Theory]
    [InlineData("台面平整情况", "油漆附着情况", "平整")]
    [InlineData("更新完成及时率", "器材质量合格率", "100%")]
    [InlineData("更新场地数量", "更新器材数量", "3个")]
    [InlineData("器材有效性", "场地情况", "良好")]
    [InlineData("提升健身条件", "场地情况", "提升")]
    [InlineData("居民满意度", "场地情况", "90%")]
    public void Read_MergedLevel2WithoutLabelAndUnclearNames_Refuses(string one, string other, string target) =>
        Assert.Contains(
            Refusals(Output + Block(one, other, target) + Benefit),
            refusal => refusal.Field == "二级指标" && refusal.Printed == one);

    [Fact]
    public void Read_BothLevelsWithoutLabel_DoNotGoToTheLevelsAbove() => Assert.Contains(
        Refusals("<tr><td rowspan=2>产出指标<td rowspan=2>时效指标<td>完成及时率<td>100%<td>10<tr><td>拨付及时率<td>100%<td>10"
            + "<tr><td rowspan=3><td rowspan=2><td>提升管理服务效率<td>提升<td>10<tr><td>系统运行稳定性<td>稳定<td>10"
            + "<tr><td>可持续影响指标<td>管护制度健全性<td>健全<td>10" + Satisfaction),
        refusal => refusal.Field == "二级指标" && refusal.Printed == "提升管理服务效率");

    [Fact]
    public void Read_MergedLevel1WithoutLabel_IsThatOfItsLevel2()
    {
        var form = Read("<tr><td rowspan=2>产出指标<td rowspan=2>时效指标<td>完成及时率<td>100%<td>10"
            + "<tr><td>拨付及时率<td>100%<td>10<tr><td rowspan=2><td>社会效益指标<td>健身条件<td>改善<td>10"
            + "<tr><td>可持续影响指标<td>管护制度健全性<td>健全<td>10" + Satisfaction);
        Assert.Equal(
            ["产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"],
            form.Indicators.Select(row => row.Category.Level1));
        Assert.All(form.Indicators, row => Assert.Equal(Placement.Printed, row.Placement));
        Assert.Null(form.Indicators[2].DeclaredLevel1);
    }

    [Fact]
    public void Read_OnlyLevel2OfItsLevel1WithoutLabel_IsThatOne() => Assert.Equal(
        ["服务对象满意度指标", "服务对象满意度指标"],
        Read("<tr><td rowspan=2>满意度指标<td rowspan=2><td>居民评价<td>≥92%<td>10<tr><td>社区评价<td>≥90%<td>10")
            .Indicators.Select(row => row.Category.Level2));

    [Fact]
    public void Read_BlankCellsOfOneRow_AreAsAbove() => Assert.Equal(
        ["数量指标", "数量指标", "质量指标", "质量指标", "服务对象满意度指标"],
        Read("<tr><td>产出指标<td>数量指标<td>更新路径数量<td>20套<td>10<tr><td><td><td>更新站点<td>4个<td>10"
            + "<tr><td><td>质量指标<td>器材合格率<td>100%<td>10<tr><td><td><td>台面情况<td>平整<td>10" + Satisfaction)
            .Indicators.Select(row => row.Category.Level2));

    // The merged cell begins on a row that holds nothing else.
    [Fact]
    public void Read_MergedLevelBeginsOnABlankRow_IsStillItsOwnBlock() => Assert.Equal(
        ["数量指标", "数量指标", "质量指标"],
        Read(Output + "<tr><td rowspan=2><td><td><td><tr><td>器材合格率<td>100%<td>10").Indicators
            .Select(row => row.Category.Level2));

    private static string Block(string one, string other, string target = "100%") =>
        $"<tr><td rowspan=2><td>{one}<td>{target}<td>10<tr><td>{other}<td>良好<td>10";

    private static NormalizedForm Form(string rows) => Assert.Single(Forms.Read(
        Encoding.UTF8.GetBytes(Page.Replace("ROWS", rows, StringComparison.Ordinal)), "表.html"));

    private static Declaration Read(string rows) => Assert.IsType<NormalizedForm.Read>(Form(rows)).Declaration;

    private static IReadOnlyList<Refusal> Refusals(string rows) =>
        Assert.IsType<NormalizedForm.Unreadable>(Form(rows)).Refusals;
}
