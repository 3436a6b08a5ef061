using System.Text.Json;
using System.Xml.Linq;
using PerfEtl.Pipeline.Commands;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Tests.Commands;

/// <summary>Every chart of the catalog on the published seed, as an analyst asks for it.</summary>
public sealed class ChartCommandTests(SeedRun seed) : IClassFixture<SeedRun>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // The headlines as counted by hand from the 20 forms.
    [Theory]
    [InlineData("funding", "前三个项目占资金总额的 78.7%")]
    [InlineData("funding-structure", "20 个项目中 11 个的资金构成与总额不符，最大差额 97.93 万元")]
    [InlineData("pareto", "金额最大的四个项目占总额的 83.7%，其余 16 个合计 1,745.82 万元")]
    [InlineData("indicator-mix", "数量指标最多，占 29.4%；成本指标、生态效益指标各仅有一个项目设置")]
    [InlineData("quality-scorecard", "20 份申报表都有错误或警告，共有")]
    public void Chart_OfTheSeed_OpensWithItsFinding(string name, string headline)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "chart", name, "--out", folder["图.svg"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var texts = string.Concat(XDocument.Load(folder["图.svg"])
            .Descendants(Svg + "text").Take(3).Select(text => text.Value));
        Assert.Contains(headline, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_TargetDistribution_TakesAPartOfTheKindsName()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(
            seed.Data, "chart", "target-distribution", "--kind", "满意度", "--out", folder["图.svg"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var texts = XDocument.Load(folder["图.svg"]).Descendants(Svg + "text").Select(text => text.Value).ToList();
        // Two of 85, twelve of 90, nine of 95 and six of 100.
        Assert.Contains("服务对象满意度指标目标值在 85% 到 100% 之间，中位数 95%", texts);
        Assert.Contains("不可比：4 项同类指标的目标值为文字、区间、其他单位或未填，不在图中比较。", texts);
    }

    [Theory]
    [InlineData("funding", "其余 17 项")]
    [InlineData("funding-structure", "其余 17 项（其中 8 项不符）")]
    [InlineData("pareto", "其余 17 个项目，每个不超过 535.50 万元")]
    [InlineData("indicator-mix", "其余 17 项")]
    [InlineData("target-distribution", "其余 17 项")]
    [InlineData("quality-scorecard", "其余 17 项")]
    public void Chart_WithRows_ListsSoManyAndSumsTheRest(string name, string rest)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "chart", name, "--rows", "3", "--out", folder["图.svg"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var texts = XDocument.Load(folder["图.svg"]).Descendants(Svg + "text").Select(text => text.Value);
        Assert.Contains(rest, string.Concat(texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有 2021 年度的申报表，2022 年度无从比较。", "year-over-year")]
    [InlineData("2022 年度只有“中共上海市闵行区委组织部(汇总)”一个部门申报，部门比较至少需要两个部门。", "departments")]
    [InlineData("没有名为“pie”的图。", "pie")]
    [InlineData("没有名称含“幸福”的二级指标有数值目标。可选：", "target-distribution", "--kind", "幸福")]
    [InlineData("没有主管部门“气象台”的申报表。", "departments", "--department", "气象台")]
    [InlineData("没有 1999 年度的申报表；已有：2022 年度。", "indicator-mix", "--year", "1999")]
    [InlineData("请写出图的名称")]
    public void Chart_ThatCannotBe_SaysSoInOneSentence(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, folder.Path, ["chart", .. arguments, "--out", folder["图.svg"]]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(sentence, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void List_ForPeople_AlignsAndNamesEveryChart()
    {
        var lines = ChartList.Lines(
        [
            new ChartEntry("a", "短", "说明一", ["--year"]), new ChartEntry("longer", "较长的A名", "说明二", ["--year", "--kind"]),
        ]);
        Assert.Equal(["a       短         说明一（--year）", "longer  较长的A名  说明二（--year --kind）"], lines);
        var output = Perfetl.Run(seed.Data, "chart", "--list").Output;
        Assert.All(ChartCatalog.Charts, chart => Assert.Contains(chart.Name + " ", output, StringComparison.Ordinal));
    }

    [Fact]
    public void List_Json_IsOneObject()
    {
        using var json = JsonDocument.Parse(Perfetl.Run(seed.Data, "chart", "--list", "--json").Output);
        var names = json.RootElement.GetProperty("charts").EnumerateArray()
            .Select(chart => chart.GetProperty("name").GetString());
        Assert.Equal(
            ["funding", "funding-structure", "pareto", "departments", "indicator-mix", "target-distribution",
                "year-over-year", "quality-scorecard", "dashboard"], names);
    }
}
