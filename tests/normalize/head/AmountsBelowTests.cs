using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>Amounts below their labels, or beside labels nobody knows: each is read as its own, or none is.</summary>
public sealed class AmountsBelowTests
{
    [Theory]
    [InlineData("项目资金（万元）\t资金总额\t财政拨款\t其他资金\n本年\t7\t6\t1",
        "project.total=70000 project.fiscal=60000 project.other=10000")]
    [InlineData("预算资金（元）\t合计\t上级资金\t本级资金\n\t52\t30\t22",
        "project.total=52 project.upper=30 project.local=22")]
    [InlineData("年度资金总额\t财政拨款\t自有资金\n210万元\t150万元\t60万元",
        "annual.total=2100000 annual.appropriation=1500000 annual.own=600000")]
    [InlineData("项目资金（万元）\t资金总额：18\n\t其中：财政拨款：15\n\t其他资金：3",
        "project.total=180000 project.fiscal=150000 project.other=30000")]
    [InlineData("批复情况（万元）\t资金总额\t中央资金\t省级资金\t备注\n2024年\t56\t20\t36\t含结转2",
        "project.total=560000 project.central=200000 project.province=360000")]
    [InlineData("项目资金\t1860万元", "project.total=18600000")]
    [InlineData("项目金额\t150万元\t执行期限\t一年", "project.total=1500000")]
    [InlineData("申请资金总额\t人民币285.5万元整", "annual.total=2855000")]
    [InlineData("当年预算（万元）\t2,345.67\t本级安排（万元）\t345.67", "annual.total=23456700 annual.local=3456700")]
    public void Read_AmountOfALabel_IsThatLabels(string money, string amounts) =>
        Assert.Equal(amounts, Amounts(HeadForm.One(HeadForm.Of(money: money))));

    // Blank cells that are not kept move the amounts under other labels.
    [Theory]
    [InlineData("项目资金（万元）\t资金总额\t财政拨款\t其他资金\n本年\t70\t50")]
    [InlineData("项目资金（万元）\t资金总额\t财政拨款\t其他资金\n70\t65\t5")]
    [InlineData("市县配套投资\t120")]
    [InlineData("某项收费（万元）\t36")]
    public void Read_AmountOfNoKnownLabel_RefusesTheForm(string money) =>
        Assert.Contains("资金", HeadForm.ReasonsOf(HeadForm.Of(money: money)), StringComparison.Ordinal);

    private static string Amounts(Declaration form) => string.Join(' ', form.Funding.Lines
        .Select(line => FormattableString.Invariant($"{line.Code}={line.Amount!.Value.Amount:0.##}")));
}
