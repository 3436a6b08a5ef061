using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>Wherever a seed form is made to print a money unit, its amounts are in it.</summary>
public sealed class SeedMoneyUnitTests
{
    [Theory]
    [InlineData("(2022年度)", "(2022年度)\n金额单位：人民币万元")]
    [InlineData("财政项目支出绩效目标申报表", "财政项目支出绩效目标申报表（万元）")]
    [InlineData("项目资金\t", "项目资金（单位：万元人民币）\t")]
    [InlineData("项目资金\t", "项目资金（万元）\t")]
    public void Read_UnitInTheHead_IsUsed(string before, string after)
    {
        var form = Forms.Declarations(First.Replace(before, after, StringComparison.Ordinal))[0];
        Assert.Equal(180_524_610_000m, form.Funding.AmountOf(Funding.ProjectTotal));
    }

    [Theory]
    [InlineData("注：本表金额单位为万元。")]
    [InlineData("备注：以上资金单位均为万元")]
    [InlineData("单位：万元")]
    public void Read_UnitBelowTheTable_IsUsedAndIsNoIndicator(string line)
    {
        var form = Forms.Declarations(First.TrimEnd() + "\n" + line + "\n")[0];
        Assert.Equal(180_524_610_000m, form.Funding.AmountOf(Funding.ProjectTotal));
        Assert.Equal(14, form.Indicators.Count);
    }

    [Theory]
    [InlineData("储备人才招录批次完成数", "培训补贴金额（万元）")]
    [InlineData("1-2批", "6（万元）")]
    [InlineData("根据区委", "投入120（万元），根据区委")]
    public void Read_UnitOfOneIndicatorOrGoal_IsNotTheForms(string before, string after)
    {
        var form = Forms.Declarations(First.Replace(before, after, StringComparison.Ordinal))[0];
        Assert.Equal(18_052_461m, form.Funding.AmountOf(Funding.ProjectTotal));
    }

    // The first form of the seed alone.
    private static string First
    {
        get
        {
            var text = File.ReadAllText(Repository.SeedForms);
            var title = text.IndexOf("财政项目支出绩效目标申报表", StringComparison.Ordinal);
            return text[..text.IndexOf("财政项目支出绩效目标申报表", title + 1, StringComparison.Ordinal)];
        }
    }
}
