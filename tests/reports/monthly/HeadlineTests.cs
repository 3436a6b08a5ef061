using PerfEtl.Reports.Monthly;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Sections;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>Headlines say something true for none, one, many, ties and blanks.</summary>
public sealed class HeadlineTests
{
    [Theory]
    [InlineData("没有申报项目", "")]
    [InlineData("唯一的项目申请 5.00 万元", "50000/50000")]
    [InlineData("唯一的项目申请 5.00 万元，财政资金大于总额", "50000/60000")]
    [InlineData("唯一的项目未填资金总额", "-/60000")]
    [InlineData("三个项目均未填资金总额", "-/- -/1 -/-")]
    [InlineData("两个项目合计 8.00 万元", "50000/50000 30000/20000")]
    [InlineData("两个项目合计 8.00 万元，财政资金都大于总额", "50000/50001 30000/40000")]
    [InlineData("三个项目合计 8.00 万元（1 个未填），其中 1 个的财政资金大于总额", "50000/50001 30000/30000 -/4")]
    [InlineData("两个项目合计 −1.00 万元", "10000/10000 -20000/-20000")]
    [InlineData("11 个项目合计 0.0011 万元", "1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1")]
    public void Funding_Amounts_SaysSomethingTrue(string expected, string rows) =>
        Assert.Equal(expected, FundingSection.Headline(Declared(rows)));

    [Theory]
    [InlineData("没有一个项目同时填写了项目资金总额和财政资金，无法相互核对。", "5/- -/5")]
    [InlineData("财政资金合计 8.00 万元，与项目资金总额逐项一致。", "50000/50000 30000/30000")]
    [InlineData("财政资金合计 8.00 万元，与项目资金总额的合计相等，但逐项不符：1 个项目多出 1.00 万元，1 个项目少 1.00 万元，须由申报单位核对。",
        "50000/60000 30000/20000")]
    [InlineData("就两项都填写的 1 个项目而言，财政资金合计 4.00 万元，比项目资金总额少 1.00 万元：1 个项目少 1.00 万元，须由申报单位核对。",
        "50000/40000 -/70000")]
    public void Comparison_Amounts_SaysSomethingTrue(string expected, string rows) =>
        Assert.Equal(expected, FundingSection.Comparison(Declared(rows)));

    [Theory]
    [InlineData("没有绩效指标", 0, 0, 0)]
    [InlineData("唯一的一条指标以数值表示", 1, 1, 0)]
    [InlineData("唯一的一条指标以文字表示", 1, 0, 0)]
    [InlineData("唯一的一条指标没有目标值", 1, 0, 1)]
    [InlineData("4 条指标中，全部以数值表示，都有目标值", 4, 4, 0)]
    [InlineData("4 条指标中，没有一条以数值表示，都有目标值", 4, 0, 0)]
    [InlineData("2,000 条指标中，不足 0.1% 以数值表示，1 条没有目标值", 2000, 1, 1)]
    [InlineData("303 条指标中，70.0% 以数值表示，13 条没有目标值", 303, 212, 13)]
    public void Indicators_Counts_SaysSomethingTrue(string expected, int count, int numeric, int missing) =>
        Assert.Equal(expected, IndicatorSection.Headline(count == 0 ? [] :
            [new(2022, "甲局", "一", "产出指标", "数量指标", 1, count, numeric, 0, count - numeric - missing, missing, 0)]));

    [Theory]
    [InlineData("没有发现问题", "")]
    [InlineData("1 处错误须核对", "E1")]
    [InlineData("2 处警告须核对", "W1 W2")]
    [InlineData("1 处错误、1 处警告须核对", "W1 E1 I1")]
    [InlineData("没有错误和警告，有 2 处提示", "I1 I1")]
    public void Findings_Severities_SaysSomethingTrue(string expected, string findings) =>
        Assert.Equal(expected, FindingSection.Headline(Findings(findings)));

    [Theory]
    [InlineData("", "")]
    [InlineData("错误中最多的是不合“1”，2 处。", "E2 E1 E1 W3 W3 W3")]
    [InlineData("错误中最多的有两条规则，各 1 处：“1”、“2”。", "E2 E1 W3 W3")]
    [InlineData("警告中最多的有四条规则，各 1 处：“1”、“2”、“3”等。", "W4 W3 W2 W1 I5 I5")]
    public void MostFrequent_Ties_NamesAllOrSaysHowMany(string expected, string findings) =>
        Assert.Equal(expected, FindingSection.MostFrequent(Findings(findings)));

    [Fact]
    public void Findings_OfLayout_AreCountedApart()
    {
        var findings = Findings("E1 W1 W2 I1");
        findings[1] = findings[1] with { RuleId = "LABEL_DISPLACED" };
        Assert.Equal("1 处错误、2 处警告须核对，其中 1 处只是版面问题", FindingSection.Headline(findings));
        Assert.True(FindingKinds.IsListed(findings[0]));
        Assert.False(FindingKinds.IsListed(findings[1]));
        // A contradiction is never mere layout.
        Assert.False(FindingKinds.IsLayout(findings[1] with { Severity = "error" }));
    }

    private static List<DeclaredRow> Declared(string rows) =>
        [.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((row, i) => new DeclaredRow(
            2022, "甲局", i, $"项目{i}", Amount(row.Split('/')[0]), null, Amount(row.Split('/')[1]), "a.txt"))];

    private static decimal? Amount(string text) =>
        text == "-" ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static List<FindingRow> Findings(string findings) =>
        [.. findings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((finding, i) => new FindingRow(
            2022, "甲局", "一", "R" + finding[1], finding[1..],
            finding[0] switch { 'E' => "error", 'W' => "warning", _ => "info" }, i,
            null, null, null, "", "a.txt", null, null))];
}
