using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Kinds;

/// <summary>One table with many projects: each is a form of its own, and no row changes its project.</summary>
public sealed class MatrixTests
{
    private const string Heads =
        "单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\n";

    private const string Road =
        """
        512001-红岩镇人民政府	农村公路养护	350,000.00	完成养护。	产出指标	数量指标	养护里程	≥	120	公里	20
        				产出指标	质量指标	路面完好率	≥	90	%	20

        """;

    private const string Lamp =
        """
        	路灯安装	120,000.00	完成安装。	产出指标	数量指标	安装路灯数量	=	45	盏	20
        				效益指标	社会效益指标	改善出行条件	定性	优良		20

        """;

    private const string RoadRead =
        "2022|512001-红岩镇人民政府|农村公路养护|350000|数量指标 养护里程 ≥120公里|质量指标 路面完好率 ≥90%\n";

    private const string LampRead =
        "2022|512001-红岩镇人民政府|路灯安装|120000|数量指标 安装路灯数量 =45盏|社会效益指标 改善出行条件 优良\n";

    [Theory]
    [InlineData(Heads + Road + Lamp, RoadRead + LampRead)]
    [InlineData(Heads + Road + Heads + Lamp, RoadRead + LampRead)]
    [InlineData(Heads + "512-红岩镇部门\t\t470,000.00\n" + Road + Lamp + "合计\t\t470,000.00\n", RoadRead + LampRead)]
    [InlineData(Heads + Road + "\t空项目\t1.00\t无。\n" + Lamp, RoadRead + "refused\n" + LampRead)]
    public void Read_CellsInPlace_EachProjectIsAForm(string table, string forms) => Assert.Equal(forms, Read(table));

    [Theory]
    [InlineData(Heads + Road + Lamp, RoadRead + LampRead)]
    [InlineData(Heads + "512-红岩镇部门\t470,000.00\n" + Road + Lamp, RoadRead + LampRead)]
    [InlineData(Heads + Road + Lamp + "质量指标\t安装合格率\t=\t100\t%\t20\n",
        RoadRead + "2022|512001-红岩镇人民政府|路灯安装|120000|数量指标 安装路灯数量 =45盏|社会效益指标 改善出行条件 优良|质量指标 安装合格率 =100%\n")]
    public void Read_MergedCellsLost_EachProjectIsAForm(string table, string forms) =>
        Assert.Equal(forms, Read(WithoutBlanks(table)));

    [Theory]
    [InlineData("路灯安装\t120,000.00", "120,000.00")]
    [InlineData("产出指标\t数量指标\t安装路灯数量", "产出指际\t数量指际\t安装路灯数量")]
    [InlineData("路灯安装\t120,000.00", "路灯安装\t若干")]
    public void Read_RowThatFitsNoProject_RefusesThatOneOnly(string sound, string damaged) => Assert.Equal(
        RoadRead + "refused\n",
        Read(WithoutBlanks((Heads + Road + Lamp).Replace(sound, damaged, StringComparison.Ordinal))));

    [Fact]
    public void Read_ShortRowWithoutALevel_IsNeverTakenForASum() =>
        Assert.Equal("refused\n" + LampRead, Read(WithoutBlanks(Heads + Road + "桥涵数量\t11\n" + Lamp)));

    [Theory]
    [InlineData("序号\t主管部门\t项目名称\t年度资金总额\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
        + "1\t平川县水利局\t灌区维修\t35\t完成维修。\t产出指标\t数量指标\t维修渠道长度\t≥12公里\n"
        + "2\t平川县水利局\t水库巡查\t8\t完成巡查。\t产出指标\t数量指标\t巡查次数\t≥24次\n",
        "2022|平川县水利局|灌区维修|35|数量指标 维修渠道长度 ≥12公里\n2022|平川县水利局|水库巡查|8|数量指标 巡查次数 ≥24次\n")]
    [InlineData("项目名称\t预算部门\t项目预算\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
        + "灌区维修\t平川县水利局\t35\t完成维修。\t产出指标\t数量指标\t维修渠道长度\t≥12公里\n"
        + "灌区维修\t平川县水利局\t35\t完成维修。\t产出指标\t质量指标\t验收合格率\t100%\n"
        + "水库巡查\t平川县水利局\t8\t完成巡查。\t产出指标\t数量指标\t巡查次数\t≥24次\n",
        "2022|平川县水利局|灌区维修|35|数量指标 维修渠道长度 ≥12公里|质量指标 验收合格率 100%\n2022|平川县水利局|水库巡查|8|数量指标 巡查次数 ≥24次\n")]
    [InlineData("项目名称\t主管部门\t年度资金总额\t其中：财政拨款\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
        + "灌区维修\t平川县水利局\t35\t30\t完成维修。\t产出指标\t数量指标\t维修渠道长度\t≥12公里\n"
        + "水库巡查\t平川县水利局\t8\t8\t完成巡查。\t产出指标\t数量指标\t巡查次数\t≥24次\n",
        "2022|平川县水利局|灌区维修|35 30|数量指标 维修渠道长度 ≥12公里\n2022|平川县水利局|水库巡查|8 8|数量指标 巡查次数 ≥24次\n")]
    public void Read_OtherHeads_AreReadByTheirWords(string table, string forms) => Assert.Equal(forms, Read(table));

    private static string Read(string table) => string.Concat(
        Forms.Read("部门预算项目绩效目标表\n(2022年度)\n金额单位：元\n" + table).Select(form =>
            (form is NormalizedForm.Read(var read) ? Line(read) : "refused") + "\n"));

    private static string Line(Declaration form) => string.Join('|', (string[])
    [
        $"{form.FiscalYear.Value.Year}", form.Department.Value, form.ProjectName.Value,
        string.Join(' ', form.Funding.Lines.Select(line => $"{line.Amount!.Value.Amount:0}")),
        .. form.Indicators.Select(row => $"{row.Category.Level2} {row.Name.Value} {row.Target?.Text}"),
    ]);

    private static string WithoutBlanks(string table) => string.Join('\n', table.Split('\n').Select(line =>
        string.Join('\t', line.Split('\t', StringSplitOptions.RemoveEmptyEntries))));
}
