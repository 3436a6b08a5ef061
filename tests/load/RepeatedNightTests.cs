using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Publish;

namespace PerfEtl.Tests.Load;

/// <summary>
/// A night that finds every file where it was, as it was, and all of it in force does not look at each again.
/// </summary>
public sealed class RepeatedNightTests : IDisposable
{
    private const string Loads =
        "select load_key, document_count, new_count, revised_count, unchanged_count, quarantined_count from dim_load "
        + "where load_key > 0 order by load_key";

    private const string Settled =
        "select listing_sha256 is not null from dim_load where load_key > 0 order by load_key";

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public RepeatedNightTests() => nights = new Nights(folder["data"]);

    private string Inbox => folder["inbox"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_NothingChanged_TellsWhatAFullLookTells()
    {
        Write("a.txt", new SmallForm("图书采购"));
        Write("b.txt", new SmallForm("路灯更换"));
        var looking = new Nights(folder["looking"]);
        foreach (var night in new[] { nights, looking })
        {
            for (var round = 0; round < 3; round++)
            {
                if (night == looking) LoseManifests(looking);
                night.Load(Inbox);
            }
        }

        Lines.AssertEqual(["1|2|2|0|0|0", "2|2|0|0|2|0", "3|2|0|0|2|0"], Rows.Of(nights.Snapshot, Loads));
        Lines.AssertEqual(Rows.Of(looking.Snapshot, Loads), Rows.Of(nights.Snapshot, Loads));
        Lines.AssertEqual(Documents(looking), Documents(nights));
        Lines.AssertEqual(["true", "true", "true"], Rows.Of(nights.Snapshot, Settled));
        var manifests = LoadPackage.All(nights.Data.Packages).Select(package => package.Manifest).Distinct().ToList();
        Assert.Single(manifests);
        Assert.Equal("文件|2|0|2|0", Source(nights.Load(Inbox)));
    }

    [Fact]
    public void Rebuild_AfterRepeatedNights_MakesTheSameMarts()
    {
        Write("a.txt", new SmallForm("图书采购"));
        for (var round = 0; round < 3; round++) nights.Load(Inbox);
        nights.Undo(nights.Load(folder.Write("elsewhere/b.txt", new SmallForm("路灯更换").Text)).LoadId);
        for (var round = 0; round < 3; round++) nights.Load(Inbox);
        var before = nights.Snapshot;
        var (loads, documents) = (Rows.Of(before, Loads), Documents(nights));
        Assert.Equal(8, nights.Rebuild().Loads);
        Lines.AssertEqual([], MartFingerprints.Differences(before, nights.Snapshot));
        Lines.AssertEqual(loads, Rows.Of(nights.Snapshot, Loads));
        Lines.AssertEqual(documents, Documents(nights));
        Assert.Equal("文件|1|0|1|0", Source(nights.Load(Inbox)));
    }

    // A file that lies where it lay says nothing new; what was loaded by hand stays in force.
    [Fact]
    public void Load_RevisedFromElsewhere_StaysRevised()
    {
        Write("a.txt", new SmallForm("图书采购"));
        nights.Load(Inbox);
        var revision = folder.Write("other/a.txt", new SmallForm("图书采购") { Total = 900_000 }.Text);
        Assert.Equal(1, nights.Load(revision).Revised);
        for (var round = 0; round < 2; round++) Assert.Equal((0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["900000.00"], Rows.Of(nights.Snapshot, "select total_cny from mart_funding"));
        Write("a.txt", new SmallForm("图书采购") { Total = 800_000 });
        Assert.Equal((1, 0), Counts(nights.Load(Inbox)));
    }

    [Fact]
    public void Load_AfterAnUndo_IsLookedAtAgain()
    {
        Write("a.txt", new SmallForm("图书采购"));
        nights.Undo(nights.Load(Inbox).LoadId);
        Assert.Equal(1, nights.Load(Inbox).TakenBack);
        Assert.Equal(1, nights.Load(Inbox).TakenBack);
    }

    [Fact]
    public void Load_TwoVersionsOfOneFormInTheFolder_IsNeverSettled()
    {
        Write("a.txt", new SmallForm("图书采购"));
        nights.Load(Inbox);
        Write("b.txt", new SmallForm("图书采购") { Total = 900_000 });
        nights.Load(Inbox);
        nights.Load(Inbox);
        Lines.AssertEqual(["true", "false", "false"], Rows.Of(nights.Snapshot, Settled));
    }

    [Fact]
    public void Load_SomethingSetAside_WaitsEveryNightAlsoWithoutItsFile()
    {
        Write("a.txt", new SmallForm("图书采购"));
        File.SetLastWriteTimeUtc(folder.Write("inbox/b.txt", "会议通知"), DateTime.UtcNow.AddDays(-7));
        for (var round = 0; round < 3; round++) Assert.Equal(1, nights.Load(Inbox).Quarantined);
        File.Delete(folder["inbox/b.txt"]);
        for (var round = 0; round < 2; round++) Assert.Equal((0, 1), SetAside(nights.Load(Inbox)));
        Lines.AssertEqual(["false", "false", "false", "true", "true"], Rows.Of(nights.Snapshot, Settled));
        Assert.Equal(0, nights.Drop("b.txt").Quarantined);
        Lines.AssertEqual(
            ["1|1", "1|1", "1|1", "0|1", "0|1", "0|0"],
            Rows.Of(nights.Snapshot, "select quarantined_count, waiting_count from mart_load_history"));
    }

    [Fact]
    public void Load_AFileLessOrMore_IsSeen()
    {
        Write("a.txt", new SmallForm("图书采购"));
        Write("b.txt", new SmallForm("路灯更换"));
        nights.Load(Inbox);
        File.Delete(folder["inbox/b.txt"]);
        Assert.Equal((0, 1), Counts(nights.Load(Inbox)));
        Write("c.txt", new SmallForm("道路养护"));
        Assert.Equal(1, nights.Load(Inbox).New);
    }

    [Fact]
    public void Load_DamagedManifest_IsWrittenAnew()
    {
        Write("a.txt", new SmallForm("图书采购"));
        nights.Load(Inbox);
        LoseManifests(nights);
        nights.Load(Inbox);
        Assert.Equal(2, nights.Rebuild().Loads);
    }

    private void Write(string name, SmallForm form) =>
        File.SetLastWriteTimeUtc(folder.Write($"inbox/{name}", form.Text), DateTime.UtcNow.AddDays(-7));

    private static void LoseManifests(Nights nights)
    {
        var packages = LoadPackage.All(nights.Data.Packages);
        foreach (var manifest in packages.Select(package => package.Manifest).OfType<string>())
            File.Delete(Path.Combine(nights.Data.Archive, manifest[..2], manifest[2..4], manifest));
    }

    private static IReadOnlyList<string> Documents(Nights nights) => Rows.Of(nights.Snapshot,
        "select document_name, byte_count, form_count, outcome, source_name from staging.stg_document order by all");

    private static (long Revised, long Unchanged) Counts(LoadReport report) => (report.Revised, report.Unchanged);

    private static (long Now, long InAll) SetAside(LoadReport report) => (report.Refused, report.Quarantined);

    private static string Source(LoadReport report) => report.Sources.Single() is var source
        ? $"{source.Name}|{source.Read}|{source.Loaded}|{source.Unchanged}|{source.Refused}" : "";
}
