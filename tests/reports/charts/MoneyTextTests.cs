using System.Globalization;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Tests.Reports.Charts;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("41000000", "4,100.00")]
    [InlineData("18052461", "1,805.25")]
    [InlineData("463848", "46.38")]
    [InlineData("463850", "46.39")]
    [InlineData("0", "0.00")]
    [InlineData("50", "0.01")]
    [InlineData("30", "0.003")]
    [InlineData("0.01", "0.000001")]
    [InlineData("-1200000", "−120.00")]
    [InlineData("-0.5", "−0.00005")]
    [InlineData("9999999999999999.99", "1,000,000,000,000.00")]
    public void Wan_Yuan_PrintsTenThousandsAndNeverAFalseZero(string cny, string expected) =>
        Assert.Equal(expected, MoneyText.Wan(Amount(cny)));

    [Theory]
    [InlineData("384", "1000", "38.4%")]
    [InlineData("1", "8", "12.5%")]
    [InlineData("9.99", "10000", "<0.1%")]
    [InlineData("10", "10000", "0.1%")]
    [InlineData("0", "10000", "0%")]
    [InlineData("10000", "10000", "100.0%")]
    [InlineData("9999", "10000", ">99.9%")]
    [InlineData("9994", "10000", "99.9%")]
    public void Share_Part_NeverRoundsToNothingOrAll(string part, string whole, string expected) => Assert.Equal(
        expected, MoneyText.Share(Amount(part), Amount(whole)));

    // An amount below nothing is a finding, and is drawn with the others.
    [Theory]
    [InlineData("-5", "100", "−5.0%")]
    [InlineData("-30", "1000000", "−<0.1%")]
    [InlineData("-1", "1000", "−0.1%")]
    public void Share_PartBelowNothing_HasItsSign(string part, string whole, string expected) => Assert.Equal(
        expected, MoneyText.Share(Amount(part), Amount(whole)));

    [Theory]
    [InlineData("10", "100", "+10.0%")]
    [InlineData("-72998800", "73015400", "−99.98%")]
    [InlineData("-99999999", "100000000", "−99.999999%")]
    [InlineData("-100", "100", "−100.0%")]
    [InlineData("100", "100", "+100.0%")]
    [InlineData("1", "100000", "+<0.1%")]
    [InlineData("0", "100", "—")]
    public void ChangeRate_Change_IsNeverAFalseHundredPercent(string change, string before, string expected) =>
        Assert.Equal(expected, MoneyText.ChangeRate(Amount(change), Amount(before)));

    private static decimal Amount(string printed) => decimal.Parse(printed, CultureInfo.InvariantCulture);
}
