using System.Globalization;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Tests.Reports.Charts;

public sealed class AxisScaleTests
{
    [Theory]
    [InlineData("0 1,000 2,000 3,000 4,000", "4100 3.2")]
    [InlineData("0 20 40 60 80 100 120", "123.456789")]
    [InlineData("−100 0 100 200 300 400 500", "500 -120")]
    [InlineData("0 0.05 0.1 0.15 0.2 0.25", "0.25")]
    [InlineData("", "0")]
    [InlineData("", "")]
    public void Ticks_Amounts_AreRoundAndWithinTheAxis(string expected, string amounts)
    {
        var values = amounts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(amount => decimal.Parse(amount, CultureInfo.InvariantCulture));
        var axis = new AxisScale(values, 0, 300, label => 5 * label.Length);
        Assert.Equal(expected, string.Join(' ', axis.Ticks.Select(MoneyText.Tick)));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(120)]
    [InlineData(40)]
    [InlineData(0)]
    public void Ticks_AnyWidth_DoNotTouch(double width)
    {
        foreach (var high in new[] { 1m, 7.3m, 999_999_999_999.99m, 12_345.67m })
        {
            var axis = new AxisScale([high, -high / 3], 10, width, label => 5 * label.Length);
            var ends = axis.Ticks.Select(tick => (X: axis.X(tick), Half: 2.5 * MoneyText.Tick(tick).Length)).ToList();
            foreach (var (left, right) in ends.Zip(ends.Skip(1)))
                Assert.True(left.X + left.Half < right.X - right.Half);
        }
    }

    [Fact]
    public void X_Amounts_SpanTheAxis()
    {
        var axis = new AxisScale([50, -50], 10, 200, label => label.Length);
        Assert.Equal((10, 110, 210), (axis.X(-50), axis.X(0), axis.X(50)));
    }
}
