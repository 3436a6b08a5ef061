using System.Globalization;
using PerfEtl.Reports.Charts.Funding;

namespace PerfEtl.Tests.Reports.Charts.Funding;

public sealed class FundingHeadlineTests
{
    [Theory]
    [InlineData("没有申报项目", 0, 0, "")]
    [InlineData("唯一的项目未填资金总额", 0, 1, "")]
    [InlineData("三个项目均未填资金总额", 0, 3, "")]
    [InlineData("唯一的项目，资金总额 123.46 万元", 1, 1, "1234567.89")]
    [InlineData("三个项目中仅一个填写了资金总额：3.00 万元", 1, 3, "30000")]
    [InlineData("资金总额为 0", 0, 1, "0")]
    [InlineData("各项目资金总额均为 0", 0, 3, "0 0 0")]
    [InlineData("较大的项目占资金总额的 62.5%", 1, 2, "50 30")]
    [InlineData("两个项目资金总额相同，各占 50.0%", 0, 2, "50 50")]
    [InlineData("最大的项目占资金总额的 50.0%", 1, 3, "50 30 20")]
    [InlineData("并列最大的两个项目占资金总额的 80.0%", 2, 3, "40 40 20")]
    [InlineData("最大的项目占资金总额的 50.0%", 1, 3, "40 20 20")]
    [InlineData("三个项目资金总额相同，各占 33.3%", 0, 3, "7 7 7")]
    [InlineData("前两个项目占资金总额的 70.0%", 2, 4, "40 30 20 10")]
    [InlineData("前三个项目占资金总额的 75.0%", 3, 6, "30 25 20 10 10 5")]
    [InlineData("前四个项目占资金总额的 90.0%", 4, 6, "30 20 20 20 5 5")]
    [InlineData("并列最大的四个项目占资金总额的 88.9%", 4, 6, "20 20 20 20 5 5")]
    [InlineData("最大的项目占资金总额的 99.9% 以上", 1, 6, "1000000 5 4 3 2 1")]
    [InlineData("合计 3.00 万元，其中 1 个项目金额为负，不计算占比", 0, 2, "50000 -20000")]
    [InlineData("合计 0.00 万元，其中 1 个项目金额为负，不计算占比", 0, 2, "50000 -50000")]
    public void For_Amounts_SaysSomethingTrue(string text, int leading, int projects, string amounts)
    {
        var headline = FundingHeadline.For(Amounts(amounts), projects);
        Assert.Equal((text, leading), (headline.Text, headline.LeadingCount));
    }

    [Fact]
    public void For_ManyEqualAmounts_CountsInFigures()
    {
        var headline = FundingHeadline.For([.. Enumerable.Repeat(1m, 2000)], 2000);
        Assert.Equal("2,000 个项目资金总额相同，各占不足 0.1%", headline.Text);
    }

    private static decimal[] Amounts(string printed) =>
    [
        .. printed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(amount => decimal.Parse(amount, CultureInfo.InvariantCulture)),
    ];
}
