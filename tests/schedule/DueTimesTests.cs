using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>Cron texts in time zones: once a night, also when the clocks change.</summary>
public sealed class DueTimesTests
{
    [Theory]
    [InlineData("0 30 1 * * ?", "Asia/Shanghai", "2026-11-22 17:30, 2026-11-23 17:30")]
    [InlineData("30 1 * * *", "Asia/Shanghai", "2026-11-22 17:30, 2026-11-23 17:30")]
    [InlineData("0 0 6 1 * ?", "Asia/Shanghai", "2026-11-30 22:00, 2026-12-31 22:00")]
    [InlineData("0 30 1 ? * MON-FRI", "Asia/Shanghai", "2026-11-22 17:30, 2026-11-23 17:30")]
    public void After_InBeijing_IsEightHoursEarlierInUtc(string cron, string zone, string expected) =>
        Assert.Equal(expected, Next(cron, zone, "2026-11-22 12:00"));

    [Theory]
    [InlineData("0 30 1 ? * FRI#3", "2026-12-17 17:30, 2027-01-14 17:30")]
    [InlineData("0 30 1 ? * FRIL", "2026-11-26 17:30, 2026-12-24 17:30")]
    [InlineData("0 30 1 L * ?", "2026-11-29 17:30, 2026-12-30 17:30")]
    [InlineData("0 30 1 15W * ?", "2026-12-14 17:30, 2027-01-14 17:30")]
    [InlineData("30 1 * * 5", "2026-11-26 17:30, 2026-12-03 17:30")]
    [InlineData("30 1 * * 0", "2026-11-28 17:30, 2026-12-05 17:30")]
    [InlineData("0 0 0/6 * * ?", "2026-11-22 16:00, 2026-11-22 22:00")]
    [InlineData("0 30 1 1 JAN,JUL ?", "2026-12-31 17:30, 2027-06-30 17:30")]
    public void After_WeekdaysAndLastDays_AreThoseOfTheWall(string cron, string expected) =>
        Assert.Equal(expected, Next(cron, "Asia/Shanghai", "2026-11-22 12:00"));

    [Fact]
    public void After_DayThatDoesNotExist_IsNever() =>
        Assert.Null(DueTimes.Parse("0 0 0 30 2 ?", TimeZoneInfo.Utc)!.After(FakeClock.Parse("2026-11-22 12:00")));

    [Fact]
    public void After_HourThatComesTwice_IsDueOnce() => Assert.Equal(
        "2026-10-31 05:30, 2026-11-01 05:30, 2026-11-02 06:30",
        Next("0 30 1 * * ?", "America/New_York", "2026-10-31 00:00", 3));

    [Fact]
    public void After_HourThatDoesNotCome_IsDueWhenTheClocksJump() => Assert.Equal(
        "2026-03-07 07:30, 2026-03-08 07:00, 2026-03-09 06:30",
        Next("0 30 2 * * ?", "America/New_York", "2026-03-07 00:00", 3));

    [Fact]
    public void After_SummerTimeOfShanghaiIn1986_KeepsTheHourOfTheWall() => Assert.Equal(
        "1986-05-03 17:30, 1986-05-04 16:30", Next("0 30 1 * * ?", "Asia/Shanghai", "1986-05-03 12:00"));

    [Fact]
    public void Between_IncludesTheEndAndNotTheStart()
    {
        var times = DueTimes.Parse("0 30 1 * * ?", Zone("Asia/Shanghai"))!;
        var (first, last) = (FakeClock.Parse("2026-11-22 17:30"), FakeClock.Parse("2026-11-23 17:30"));
        Assert.Equal([last], times.Between(first, last));
        Assert.Empty(times.Between(last, last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:30")]
    [InlineData("0 61 * * * ?")]
    [InlineData("0 30 25 * * ?")]
    [InlineData("每天一点半")]
    [InlineData("0 0 0 1 * ? 2027")]
    [InlineData("0 30 1 ? * 6#3")]
    [InlineData("30 1 1 * MON")]
    public void Parse_AnythingElse_IsNoCron(string text) => Assert.Null(DueTimes.Parse(text, TimeZoneInfo.Utc));

    private static string Next(string cron, string zone, string from, int count = 2)
    {
        var times = DueTimes.Parse(cron, Zone(zone))!;
        var found = new List<string>();
        DateTime? moment = FakeClock.Parse(from);
        while (found.Count < count && (moment = times.After(moment.Value)) is { } due)
            found.Add(due.ToString("yyyy-MM-dd HH:mm", null));
        return string.Join(", ", found);
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
