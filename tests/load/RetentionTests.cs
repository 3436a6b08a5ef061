using PerfEtl.Pipeline;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;

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
    public void Load_DraftsOfDeadRunsGo_OtherFilesStay()
    {
        var nights = new Nights(folder["data"]);
        folder.Write("data/published/perfetl-20221231T181400123Z.duckdb.draft", "half");
        folder.Write("data/published/notes.txt", "mine");
        var load = nights.Load(folder.Write("a.txt", new SmallForm("图书采购").Text)).LoadId;
        Assert.Equal(["CURRENT", "notes.txt", $"perfetl-{load}.duckdb"], Names(nights.Data.Published, "*"));
    }

    [Fact]
    public void Load_FourNightsAndTwoKept_LeavesTheLastTwo()
    {
        var settings = new Settings { Publish = new PublishOptions { Snapshots = 2 } };
        var nights = new Nights(folder["data"]) { Settings = settings };
        var loads = Enumerable.Range(1, 4).Select(number => nights.Load(
            folder.Write($"{number}/a.txt", new SmallForm("图书采购") { Total = number }.Text)).LoadId).ToList();
        Assert.Equal(loads[2..].Select(id => $"perfetl-{id}.duckdb"), Names(nights.Data.Published, "*.duckdb"));
        Assert.EndsWith($"perfetl-{loads[3]}.duckdb", nights.Snapshot, StringComparison.Ordinal);
    }

    // Half a day to a day and a half older than it says, whatever the time of day.
    private static string Name(int daysAgo) =>
        $"perfetl-{LoadPackage.IdAt(DateTime.UtcNow.Date.AddDays(-daysAgo).AddHours(-12))}.duckdb";

    private void Snapshots(params IEnumerable<int> ages)
    {
        foreach (var age in ages) folder.Write($"published/{Name(age)}", "");
    }

    private void PointTo(string name) => folder.Write("published/CURRENT", name + "\n");

    private int Removed(PublishOptions options) => new Publisher(new DataFolder(folder.Path), options).RemoveOld();

    private List<string> Left() => Names(Published, "*.duckdb");

    private static List<string> Names(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern)
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
