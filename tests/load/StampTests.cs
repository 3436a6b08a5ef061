using PerfEtl.Pipeline.Load;

namespace PerfEtl.Tests.Load;

/// <summary>A file whose size and time stand still is not read; whatever else happens to it is noticed.</summary>
public sealed class StampTests : IDisposable
{
    private static readonly DateTime LastWeek = DateTime.UtcNow.AddDays(-7);

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public StampTests() => nights = new Nights(folder["data"]);

    private string Inbox => folder["inbox"];

    public void Dispose() => folder.Dispose();

    // What the archive has lost comes back only if the file is read, so it tells whether it was.
    [Fact]
    public void Load_SameSizeAndTime_IsNotRead()
    {
        Write("a.txt", 1_000_000, LastWeek);
        nights.Load(Inbox);
        LoseArchive();
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        Assert.False(IsArchived());

        // Not even another amount is seen: whoever forges both must touch the file.
        Write("a.txt", 2_000_000, LastWeek);
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        File.SetLastWriteTimeUtc(folder["inbox/a.txt"], LastWeek.AddSeconds(1));
        AssertCounts(nights.Load(Inbox), revised: 1, unchanged: 0);
    }

    [Fact]
    public void Load_OtherTimeAndSameBytes_IsReadAndUnchanged()
    {
        Write("a.txt", 1_000_000, LastWeek);
        nights.Load(Inbox);
        LoseArchive();
        File.SetLastWriteTimeUtc(folder["inbox/a.txt"], LastWeek.AddMilliseconds(1));
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        Assert.True(IsArchived());
        LoseArchive();
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        Assert.False(IsArchived());
    }

    [Fact]
    public void Load_WrittenJustBefore_IsNotTrustedTheNextTime()
    {
        // The first load of a process takes its time, and the stamp is to be young when the second reads it.
        nights.Load(folder.Write("other.txt", new SmallForm("路灯更换").Text));
        var now = DateTime.UtcNow;
        Write("a.txt", 1_000_000, now);
        nights.Load(Inbox);
        Write("a.txt", 2_000_000, now);
        AssertCounts(nights.Load(Inbox), revised: 1, unchanged: 0);
    }

    [Fact]
    public void Load_TimeInTheFuture_IsNeverTrusted()
    {
        var tomorrow = DateTime.UtcNow.AddDays(1);
        Write("a.txt", 1_000_000, tomorrow);
        nights.Load(Inbox);
        Write("a.txt", 2_000_000, tomorrow);
        AssertCounts(nights.Load(Inbox), revised: 1, unchanged: 0);
    }

    [Fact]
    public void Load_RenamedFileWithTheSameTime_IsReadUnderItsNewName()
    {
        Write("a.txt", 1_000_000, LastWeek);
        nights.Load(Inbox);
        File.Move(folder["inbox/a.txt"], folder["inbox/b.txt"]);
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        Write("a.txt", 2_000_000, LastWeek);
        File.Delete(folder["inbox/b.txt"]);
        AssertCounts(nights.Load(Inbox), revised: 0, unchanged: 1);
        AssertCounts(nights.Load(folder["inbox/a.txt"]), revised: 1, unchanged: 0);
    }

    private void Write(string name, decimal total, DateTime time) =>
        File.SetLastWriteTimeUtc(folder.Write($"inbox/{name}", new SmallForm("图书采购") { Total = total }.Text), time);

    private void LoseArchive()
    {
        foreach (var member in Members()) File.Delete(member);
    }

    private bool IsArchived() => Members().Any(member => File.ReadAllText(member).Contains("图书采购\t\t项目类别",
        StringComparison.Ordinal));

    private string[] Members() => Directory.GetFiles(nights.Data.Archive, "*", SearchOption.AllDirectories);

    private static void AssertCounts(LoadReport report, long revised, long unchanged) =>
        Assert.Equal((0, revised, unchanged), (report.New, report.Revised, report.Unchanged));
}
