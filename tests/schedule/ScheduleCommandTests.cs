using System.Text.Json;

namespace PerfEtl.Tests.Schedule;

/// <summary><c>perfetl schedule</c> tells the next ten due times of each job.</summary>
public sealed class ScheduleCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Schedule_OfANightlyJobOnWorkdays_ListsTenNightsAndSaysWhichAreFree()
    {
        folder.Write("appsettings.json", ServeProcess.Settings("0 30 1 * * ?", job: "\"Workdays\": true,"));
        var told = Perfetl.Run(folder["data"], folder.Path, ["schedule"]);
        Assert.Equal(0, told.ExitCode);
        var nights = told.Output.Split('\n')
            .Where(line => line.Contains(" 01:30:00", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, nights.Count);
        Assert.InRange(nights.Count(night => night.Contains("不运行：星期", StringComparison.Ordinal)), 2, 4);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public void Schedule_AsJson_HasTheMomentsInUtc()
    {
        folder.Write("appsettings.json", ServeProcess.Settings("0 30 1 * * ?"));
        using var told = JsonDocument.Parse(Perfetl.Run(folder["data"], folder.Path, ["schedule", "--json"]).Output);
        var job = told.RootElement.GetProperty("jobs")[0];
        Assert.Equal("nightly", job.GetProperty("job").GetString());
        Assert.Equal(10, job.GetProperty("due").GetArrayLength());
        Assert.Equal(new TimeSpan(17, 30, 0), job.GetProperty("due")[0].GetProperty("at_utc").GetDateTime().TimeOfDay);
    }

    [Fact]
    public void Schedule_CronThatNeverComes_SaysSoWithCode2()
    {
        folder.Write("appsettings.json", ServeProcess.Settings("0 0 0 30 2 ?"));
        var told = Perfetl.Run(folder["data"], folder.Path, ["schedule"]);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains("“0 0 0 30 2 ?”永远不会到点", told.Errors, StringComparison.Ordinal);
    }
}
