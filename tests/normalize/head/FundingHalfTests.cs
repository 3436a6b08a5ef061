using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>中期资金总额 and 年度资金总额 stand side by side or one above the other; every part belongs to one of them.
/// </summary>
public sealed class FundingHalfTests
{
    private const string All =
        "midterm.total=735 midterm.fiscal=700 midterm.carried_over=5 midterm.other=30 "
        + "annual.total=245 annual.appropriation=240 annual.carried_over=2 annual.other=3";

    [Theory]
    [InlineData("项目资金\t中期资金总额：\t735\t年度资金总额：\t245\n\t其中：财政拨款\t700\t其中：财政拨款\t240\n"
        + "\t上年结转资金\t5\t上年结转资金\t2\n\t其他资金\t30\t其他资金\t3")]
    [InlineData("项目资金\t实施期资金总额\t735\t年度资金总额\t245\n其中：财政拨款\t700\t其中：财政拨款\t240\n"
        + "上年结转资金\t5\t上年结转资金\t2\n其他资金\t30\t其他资金\t3")]
    [InlineData("项目资金\t项目实施期资金总额\t735\t2024年度资金总额\t245\n\t财政拨款\t700\t财政拨款\t240\n"
        + "\t上年结转\t5\t上年结转\t2\n\t其他资金\t30\t其他资金\t3")]
    [InlineData("项目资金\t中期资金总额\t735\n\t其中：财政拨款\t700\n\t上年结转资金\t5\n\t其他资金\t30\n"
        + "\t年度资金总额\t245\n\t其中：财政拨款\t240\n\t上年结转资金\t2\n\t其他资金\t3")]
    public void Read_TwoHalves_EachAmountIsOfItsHalf(string money) => Assert.Equal(Sorted(All), Amounts(money));

    [Theory]
    [InlineData("项目资金\t中期资金总额\t735\t年度资金总额\t245\n\t其中：财政拨款\t735\t其中：财政拨款\t240\n"
        + "\t上年结转资金\t\t上年结转资金\t5\n\t其他资金\t\t其他资金\t",
        "midterm.total=735 midterm.fiscal=735 annual.total=245 annual.appropriation=240 annual.carried_over=5")]
    [InlineData("项目资金\t中期资金总额\t735\n\t其中：财政拨款\t735\n\t年度资金总额\t245\n\t其他资金\t245",
        "midterm.total=735 midterm.fiscal=735 annual.total=245 annual.other=245")]
    [InlineData("项目资金\t项目资金总额\t900\t中期资金总额\t735\t年度资金总额\t245\n"
        + "\t其他资金\t1\t其他资金\t2\t其他资金\t3",
        "project.total=900 midterm.total=735 annual.total=245 project.other=1 midterm.other=2 annual.other=3")]
    public void Read_BlankOrMissingParts_StayInTheirHalf(string money, string amounts) =>
        Assert.Equal(Sorted(amounts), Amounts(money));

    private static string Amounts(string money)
    {
        var form = Assert.IsType<NormalizedForm.Read>(
            Assert.Single(Forms.Read(HeadForm.Of("单位：元", money: money)))).Declaration;
        return Sorted(string.Join(' ', form.Funding.Lines.Where(line => line.Amount is not null)
            .Select(line => FormattableString.Invariant($"{line.Code}={line.Amount!.Value.Amount:0.##}"))));
    }

    private static string Sorted(string amounts) => string.Join(' ', amounts.Split(' ').Order(StringComparer.Ordinal));
}
