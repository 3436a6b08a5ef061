using System.Text.Json;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize;

/// <summary>Five real forms of five other places, in five other text layouts, against their hand-made truth.</summary>
public sealed class RealFormTests
{
    public static TheoryData<string, string, string> Samples => new()
    {
        { "014-hn-xiangtan-wupao2023", "014", "annual.local=2500000 annual.upper=0" },
        { "016-hn-yueyangxian-gaobiaozhun", "016", "annual.total=8540000 annual.appropriation=8540000 annual.other=" },
        { "022-sd-linyi-fushuxiaoxue", "022", "project.total=4387680 project.fiscal=4387680 project.other=" },
        {
            "024-sc-zhaohua-weijian", "024",
            "annual.total= annual.appropriation=63000 annual.general_public_budget=63000 annual.government_fund=0 " +
            "annual.state_capital=0 annual.own=0 annual.business_income=0 annual.operating_income=0 annual.other=0"
        },
        { "042-xx-chengguan-kangyi", "042", "project.total=56520000" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_RealForm_EqualsTheTruth(string sample, string truth, string money)
    {
        var form = Assert.Single(Forms.Declarations(File.ReadAllText(PathOf(sample + ".txt"))));
        using var gold = JsonDocument.Parse(File.ReadAllText(PathOf(truth + ".gold.json")));

        Assert.Equal(gold.RootElement.GetProperty("project").GetString(), form.ProjectName.Value);
        Assert.Equal(gold.RootElement.GetProperty("year").GetInt32(), form.FiscalYear.Value.Year);
        // The text of 042 lost the district's name; the truth says so in brackets.
        if (truth != "042") Assert.Equal(gold.RootElement.GetProperty("department").GetString(), form.Department.Value);
        Assert.Equal(money, string.Join(' ', form.Funding.Lines.Select(Money)));
        Lines.AssertEqual(
            gold.RootElement.GetProperty("indicators").EnumerateArray().Select(Line), form.Indicators.Select(Line));
    }

    private static string Line(JsonElement gold) => string.Join(
        '|', Text(gold, "level1"), Text(gold, "level2"), Text(gold, "name"), Text(gold, "target_raw"));

    // The truth of these forms has the levels as they print them: 产出值 and not 产出指标.
    private static string Line(Indicator read) => string.Join(
        '|', read.DeclaredLevel1?.Text, read.DeclaredLevel2?.Text, read.Name.Value, read.Target?.Text);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Money(FundingLine line) =>
        FormattableString.Invariant($"{line.Code}={line.Amount?.Value.Amount:0.##}");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "normalize", "samples", name);
}
