using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>Of several amounts beside a label the declared one is taken by its head, or none.</summary>
public sealed class AmountColumnTests
{
    private const string Heads = "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n";

    [Theory]
    [InlineData("\t年度资金总额\t100\t98\t97\t10\t99%\t9", "1000000")]
    [InlineData("\t年度资金总额\t\t98\t97\t10\t99%\t9", "980000")]
    [InlineData("\t年度资金总额\t—\t98\t97\t10\t99%\t9", "980000")]
    [InlineData("\t年度资金总额\t100\t98\t97", "1000000")]
    [InlineData("\t年度资金总额\t0\t98\t97\t10\t99%\t9", "0")]
    [InlineData("\t年度资金总额\t\t\t97\t10\t\t9", "")]
    [InlineData("年度资金总额\t100\t98\t97\t10\t99%\t9", "1000000")]
    [InlineData("\t年度资金总额\t100\t100\t100\t10\t100.00%\t10", "1000000")]
    public void Read_AmountsUnderTheirHeads_TheBudgetIsTaken(string line, string yuan) =>
        Assert.Equal(yuan, HeadForm.Amounts(HeadForm.Of(money: Heads + line)));

    [Theory]
    [InlineData("\t年度资金总额\t98\t97\t10\t99%\t9")]
    [InlineData("年度资金总额\t98\t97\t99%")]
    public void Read_AmountsThatAreOutOfTheirColumns_RefuseTheForm(string line) =>
        Assert.Contains("对不齐", HeadForm.ReasonsOf(HeadForm.Of(money: Heads + line)));

    [Fact]
    public void Read_TwoAmountsWithoutHeads_RefuseTheForm() => Assert.Contains(
        "一个栏目只应有一个金额", HeadForm.ReasonsOf(HeadForm.Of("单位：元", money: "项目资金\t年度资金总额\t100\t98")));

    [Fact]
    public void Read_ChosenAmount_HasARepairWithAllOfThem()
    {
        var form = HeadForm.One(HeadForm.Of(money: Heads + "\t年度资金总额\t100\t98\t97\t10\t99%\t9"));
        Assert.Contains(form.Repairs, repair =>
            repair is { Kind: "AMOUNT_COLUMN", Before: "100 | 98 | 97 | 10 | 99% | 9", After: "100" });
        Assert.Equal(1_000_000m, form.Funding.AmountOf(Funding.AnnualTotal));
    }
}
