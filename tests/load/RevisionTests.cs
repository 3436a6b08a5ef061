using PerfEtl.Pipeline.Load;

namespace PerfEtl.Tests.Load;

/// <summary>
/// A revised file beside its original: it replaces it where something says which is later, else both are named.
/// </summary>
public sealed class RevisionTests : IDisposable
{
    private static readonly DateTime Morning = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public RevisionTests() => nights = new Nights(folder["data"]);

    private string Inbox => folder["inbox"];

    public void Dispose() => folder.Dispose();

    // Each pair in a folder of its own, and a project of its own; all of them in the same nights.
    [Fact]
    public void Load_LaterByName_IsANewVersionTheNextNightAndStaysOne()
    {
        (string Earlier, string Later)[] pairs =
        [
            ("校园安全.txt", "later-校园安全(修订).txt"), ("校园安全.txt", "校园安全第2稿.txt"),
            ("校园安全_v9.txt", "校园安全_v10.txt"), ("校园安全.txt", "校园安全 (2).txt"),
            ("校园安全第三稿.txt", "校园安全终稿.txt"), ("校园安全初稿.txt", "校园安全.txt"),
            ("校园安全20260105.txt", "校园安全20260302.txt"),
        ];
        WriteEach(pairs.Select(pair => pair.Earlier), 480_000);
        nights.Load(Inbox);
        WriteEach(pairs.Select(pair => pair.Later), 500_000);
        Assert.Equal((0, pairs.Length, 0), Counts(nights.Load(Inbox)));
        for (var night = 0; night < 2; night++) Assert.Equal((0, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(pairs.Select((pair, i) => $"{Project(i)}|500000.00|{i}/{pair.Later}"), InForceOfEach());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Load_BothInTheFirstNight_TakesTheLaterAndSaysWhichWasLeftOut()
    {
        (string Earlier, string Later)[] pairs = [("校园安全.txt", "校园安全(修订).txt"), ("b.txt", "a 修改.txt")];
        WriteEach(pairs.Select(pair => pair.Earlier), 480_000);
        WriteEach(pairs.Select(pair => pair.Later), 500_000);
        var first = nights.Load(Inbox);
        Assert.Equal((2, 0, 0), Counts(first));
        Assert.Equal(
            pairs.Select((pair, i) => ($"{i}/{pair.Earlier}", $"{i}/{pair.Later}")),
            first.Superseded.Select(left => (left.DocumentName, left.LaterDocumentName)).Order());
        Assert.Equal((0, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(pairs.Select((pair, i) => $"{Project(i)}|500000.00|{i}/{pair.Later}"), InForceOfEach());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    // Without a mark it may be the original, or something later still: a person decides.
    [Fact]
    public void Load_OlderByNameAfterWhatIsInForce_IsLeftOutIfItSaysSoItself()
    {
        (string InForce, string Other)[] pairs =
        [
            ("校园安全_v2.txt", "校园安全_v1.txt"), ("校园安全(修订).txt", "校园安全初稿.txt"),
            ("校园安全(修订).txt", "校园安全.txt"),
        ];
        WriteEach(pairs.Select(pair => pair.InForce), 500_000);
        nights.Load(Inbox);
        WriteEach(pairs.Select(pair => pair.Other), 480_000);
        for (var night = 0; night < 2; night++)
        {
            var report = nights.Load(Inbox);
            Assert.Equal((0, 0, 1), Counts(report));
            Assert.Equal("2/校园安全.txt", Assert.Single(report.Quarantine).DocumentName);
        }

        Lines.AssertEqual(pairs.Select((pair, i) => $"{Project(i)}|500000.00|{i}/{pair.InForce}"), InForceOfEach());
    }

    [Fact]
    public void Load_NothingSaysWhichIsLater_NamesBothAndTheirDifferenceAndKeepsWhatWasInForce()
    {
        Write("甲.txt", 480_000);
        nights.Load(Inbox);
        Write("乙.txt", 500_000);
        var night = nights.Load(Inbox);
        Assert.Equal((0, 0, 1), Counts(night));
        var form = Assert.Single(night.Quarantine);
        Assert.Equal(("乙.txt", "conflict"), (form.DocumentName, form.Verdict));
        Assert.Contains("“甲.txt”（现行有效）", form.Message, StringComparison.Ordinal);
        Assert.Contains("“甲.txt”与“乙.txt”不同：项目资金总额 480,000.00 与 500,000.00", form.Message, StringComparison.Ordinal);
        Assert.Contains("年度资金申请总额 480,000.00 与 500,000.00", form.Message, StringComparison.Ordinal);
        Assert.Contains("perfetl load", form.Message, StringComparison.Ordinal);
        Lines.AssertEqual(["480000.00|甲.txt"], InForce());
    }

    [Fact]
    public void Load_ByHandOfTheContested_IsTheOperatorsOrderAndHolds()
    {
        Write("甲.txt", 480_000);
        nights.Load(Inbox);
        Write("乙.txt", 500_000);
        nights.Load(Inbox);
        Assert.Equal((0, 1, 0), Counts(nights.Load(folder["inbox/乙.txt"])));
        for (var night = 0; night < 2; night++) Assert.Equal((0, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["500000.00|乙.txt"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    // A file that lies where it lay is no new submission, except to the person who names it.
    [Fact]
    public void Load_ByHandOfTheOneThatWasReplaced_PutsItBackAndHolds()
    {
        Write("甲.txt", 480_000);
        nights.Load(Inbox);
        Write("乙.txt", 500_000);
        nights.Load(folder["inbox/乙.txt"]);
        Assert.Equal((0, 1, 0), Counts(nights.Load(folder["inbox/甲.txt"])));
        for (var night = 0; night < 2; night++) Assert.Equal((0, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["480000.00|甲.txt"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Drop_OneOfTwoContested_LetsTheOtherIn()
    {
        Write("甲.txt", 480_000);
        Write("乙.txt", 500_000);
        Assert.Equal((0, 0, 2), Counts(nights.Load(Inbox)));
        nights.Drop("甲.txt");
        Assert.Equal((1, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["500000.00|乙.txt"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Load_WrittenHoursLater_IsLaterAndMinutesAreNot()
    {
        Write("甲.txt", 480_000, Morning);
        nights.Load(Inbox);
        Write("乙.txt", 500_000, Morning.AddMinutes(59));
        Assert.Equal((0, 0, 1), Counts(nights.Load(Inbox)));
        Write("乙.txt", 500_000, Morning.AddHours(5));
        Assert.Equal((0, 1, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["500000.00|乙.txt"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    // What came later was written earlier: an old draft may have been found, or a clock may be wrong.
    [Fact]
    public void Load_OlderFileAfterANewerInForce_IsContested()
    {
        Write("甲.txt", 480_000, Morning.AddHours(5));
        nights.Load(Inbox);
        Write("乙.txt", 500_000, Morning);
        Assert.Equal((0, 0, 1), Counts(nights.Load(Inbox)));
    }

    [Fact]
    public void Load_MarkAndDateDisagree_IsContested()
    {
        Write("校园安全(修订)20260105.txt", 480_000);
        Write("校园安全20260302.txt", 500_000);
        Assert.Equal((0, 0, 2), Counts(nights.Load(Inbox)));
    }

    [Fact]
    public void Load_ThreeInARow_TakesTheLast()
    {
        Write("校园安全v1.txt", 460_000);
        Write("校园安全v3.txt", 500_000);
        Write("校园安全v2.txt", 480_000);
        Assert.Equal((1, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["500000.00|校园安全v3.txt"], InForce());
    }

    [Fact]
    public void Load_OneFormOfManyRevisedInAFileOfItsOwn_LeavesTheOthers()
    {
        folder.Write("inbox/全部.txt", SmallForm.File(Safety(480_000), new SmallForm("图书采购")));
        nights.Load(Inbox);
        Write("校园安全(更正).txt", 500_000);
        Assert.Equal((0, 1, 0), Counts(nights.Load(Inbox)));
        Assert.Equal((0, 0, 0), Counts(nights.Load(Inbox)));
        Lines.AssertEqual(["500000.00|校园安全(更正).txt", "1000000.00|全部.txt"], InForce());
    }

    private static SmallForm Safety(decimal total) => new("校园安全专项") { Total = total };

    private static (long New, long Revised, long SetAside) Counts(LoadReport report) =>
        (report.New, report.Revised, report.Quarantined);

    private void Write(string name, decimal total, DateTime? at = null)
    {
        var path = folder.Write($"inbox/{name}", Safety(total).Text);
        File.SetLastWriteTimeUtc(path, at ?? Morning);
    }

    private static string Project(int number) => $"{"甲乙丙丁戊己庚"[number]}类校园安全专项";

    private void WriteEach(IEnumerable<string> names, decimal total)
    {
        foreach (var (i, name) in names.Index())
        {
            var path = folder.Write($"inbox/{i}/{name}", new SmallForm(Project(i)) { Total = total }.Text);
            File.SetLastWriteTimeUtc(path, Morning);
        }
    }

    private IReadOnlyList<string> InForceOfEach() => Rows.Of(
        nights.Snapshot, "select project_name, total_cny, document_name from mart_funding order by document_name");

    private IReadOnlyList<string> InForce() =>
        Rows.Of(nights.Snapshot, "select total_cny, document_name from mart_funding order by all");
}
