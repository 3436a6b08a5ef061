using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>Cron texts that mean other days to other programs are refused, with what to write instead.</summary>
public sealed class CronTextTests
{
    [Theory]
    [InlineData("0 30 1 ? * 6#3", "FRI#3")]
    [InlineData("0 30 1 ? * 2-6", "MON-FRI")]
    [InlineData("0 30 1 ? * 1,7", "SUN,SAT")]
    [InlineData("0 30 1 ? * 6L", "FRIL")]
    [InlineData("0 30 1 ? * 2/2", "MON/2")]
    public void Refusal_WeekdayAsANumberInSixFields_NamesTheDayThatWasMeant(string cron, string named)
    {
        var refusal = CronText.Refusal(cron)!;
        Assert.Contains($"按原来的意思就是 {named}，", refusal, StringComparison.Ordinal);
        Assert.Contains("FRI#3", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 0 6 1 * ? 2027", "年份")]
    [InlineData("0 0 6 1 * MON", "不能同时限定")]
    [InlineData("0 6 1 * 1", "不能同时限定")]
    public void Refusal_YearOrTwoKindsOfDays_SaysWhich(string cron, string why) =>
        Assert.Contains(why, CronText.Refusal(cron)!, StringComparison.Ordinal);

    [Theory]
    [InlineData("0 30 1 * * ?")]
    [InlineData("0 30 1 ? * FRI#3")]
    [InlineData("0 30 1 ? * MON-FRI/2")]
    [InlineData("30 1 * * 1-5")]
    [InlineData("30 1 * * 5#3")]
    public void Refusal_TextOfOneMeaning_IsNone(string cron) => Assert.Null(CronText.Refusal(cron));

    [Fact]
    public void FromOlder_TextWithAYearAndNumbers_HasNamesAndNoYear() =>
        Assert.Equal("0 30 1 ? * MON-FRI", CronText.FromOlder("0 30 1 ? * 2-6 2026"));
}
