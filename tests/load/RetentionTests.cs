using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Tests.Load;

/// <summary>Old snapshots go by count and by age; the one in force and files of others stay.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Published => folder["published"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RemoveOld_MoreThanWanted_KeepsTheNewest()
    {
        Snapshots(0, 1, 2, 3, 4);
        PointTo(Name(0));
        Assert.Equal(2, Removed(new PublishOptions { Snapshots = 3 }));
        Assert.Equal([Name(2), Name(1), Name(0)], Left());
    }

    [Fact]
    public void RemoveOld_OlderThanWanted_Goes()
    {
        Snapshots(0, 8, 11, 400);
        PointTo(Name(0));
        Assert.Equal(2, Removed(new PublishOptions { SnapshotDays = 10 }));
        Assert.Equal([Name(8), Name(0)], Left());
    }

    [Fact]
    public void RemoveOld_TheOneInForceIsOldAndNotAmongTheNewest_ItStays()
    {
        Snapshots(1, 2, 3, 500);
        PointTo(Name(500));
        Assert.Equal(2, Removed(new PublishOptions { Snapshots = 1 }));
        Assert.Equal([Name(500), Name(1)], Left());
    }

    [Fact]
    public void Kept_NightsWithoutChange_TakeNoPlace()
    {
        // Changes on the 1st, 2nd and 5th; every night publishes.
        string[] nights = [.. Enumerable.Range(1, 9).Select(day => $"202612{day:00}T180000000Z")];
        var kept = Kept(nights, changes: [nights[0], nights[1], nights[4]], wanted: 3);
        Assert.Equal([nights[0], nights[3], nights[7], nights[8]], kept);
    }

    [Fact]
    public void Kept_SeveralChangesOnOneDay_AreOneDay()
    {
        // 17:00 UTC is the next day in Shanghai already.
        string[] loads =
        [
            "20261201T010000000Z", "20261201T020000000Z", "20261201T170000000Z", "20261202T030000000Z",
            "20261203T030000000Z",
        ];
        Assert.Equal([loads[1], loads[3], loads[4]], Kept(loads, changes: loads, wanted: 3));
        Assert.Equal([loads[3], loads[4]], Kept(loads, changes: loads, wanted: 1));
    }

    [Fact]
    public void Kept_SnapshotOfAReport_StaysHoweverOld()
    {
        string[] nights = [.. Enumerable.Range(1, 9).Select(day => $"202612{day:00}T180000000Z")];
        Assert.Equal([nights[2], nights[7], nights[8]], Kept(nights, changes: nights, wanted: 1, nights[2]));
    }

    [Fact]
    public void Load_NightsWithoutChange_LeaveTheSnapshotsBeforeThem()
    {
        var settings = new Settings { Publish = new PublishOptions { Snapshots = 2 } };
        var nights = new Nights(folder["data"]) { Settings = settings };
        var inbox = folder["inbox"];
        folder.Write("inbox/a.txt", new SmallForm("图书采购").Text);
        for (var night = 0; night < 6; night++) nights.Load(inbox);
        Assert.Equal(2, Names(nights.Data.Published, "perfetl-*.duckdb").Count);
        Assert.Equal(["6"], Rows.Of(nights.Snapshot, "select count(*) from mart_load_history"));
    }

    [Fact]
    public void Pin_NewerReportOfTheMonth_TakesTheOldOnesPlace()
    {
        Snapshots(1, 2, 3);
        var pins = new PinnedSnapshots(new DataFolder(folder.Path));
        pins.Pin(new ReportMonth(2026, 10), Path.Combine(Published, Name(3)));
        pins.Pin(new ReportMonth(2026, 11), Path.Combine(Published, Name(3)));
        pins.Pin(new ReportMonth(2026, 11), Path.Combine(Published, Name(2)));
        Assert.Equal([("2026-11", Name(2)), ("2026-10", Name(3))], pins.Newest(12));
        Assert.Equal([("2026-11", Name(2))], pins.Newest(1));
        File.Delete(Path.Combine(Published, Name(2)));
        Assert.Equal([("2026-10", Name(3))], pins.Newest(12));
    }

    [Fact]
    public void Load_DraftsOfDeadRunsGo_OtherFilesStay()
    {
        var nights = new Nights(folder["data"]);
        folder.Write("data/published/perfetl-20221231T181400123Z.duckdb.draft", "half");
        folder.Write("data/published/notes.txt", "mine");
        var load = nights.Load(folder.Write("a.txt", new SmallForm("图书采购").Text)).LoadId;
        Assert.Equal(
            ["CURRENT", "current.duckdb", "notes.txt", $"perfetl-{load}.duckdb"], Names(nights.Data.Published, "*"));
    }

    [Fact]
    public void Load_FourNightsAndTwoKept_LeavesTheLastTwo()
    {
        var settings = new Settings { Publish = new PublishOptions { Snapshots = 2 } };
        var nights = new Nights(folder["data"]) { Settings = settings };
        var loads = Enumerable.Range(1, 4).Select(number => nights.Load(
            folder.Write($"{number}/a.txt", new SmallForm("图书采购") { Total = number }.Text)).LoadId).ToList();
        Assert.Equal(loads[2..].Select(id => $"perfetl-{id}.duckdb"), Names(nights.Data.Published, "perfetl-*.duckdb"));
        Assert.EndsWith($"perfetl-{loads[3]}.duckdb", nights.Snapshot, StringComparison.Ordinal);
    }

    private static List<string> Kept(string[] snapshots, string[] changes, int wanted, params string[] pinned) =>
        [.. new SnapshotRetention(new PublishOptions { Snapshots = wanted }, new DateTime(2026, 12, 20))
            .Kept(snapshots, snapshots[^1], changes, pinned).Order(StringComparer.Ordinal)];

    // Half a day to a day and a half older than it says, whatever the time of day.
    private static string Name(int daysAgo) =>
        $"perfetl-{LoadPackage.IdAt(DateTime.UtcNow.Date.AddDays(-daysAgo).AddHours(-12))}.duckdb";

    private void Snapshots(params IEnumerable<int> ages)
    {
        foreach (var age in ages) folder.Write($"published/{Name(age)}", "");
    }

    private void PointTo(string name) => folder.Write("published/CURRENT", name + "\n");

    private int Removed(PublishOptions options) => new Publisher(new DataFolder(folder.Path), options).RemoveOld();

    private List<string> Left() => Names(Published, "perfetl-*.duckdb");

    private static List<string> Names(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern)
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
