using System.Text.Json;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Quarantine;

/// <summary>What was set aside waits until it is read, replaced or given up, whatever other loads bring.</summary>
public sealed class QuarantineStateTests : IDisposable
{
    private const string Contract = "甲方：某单位";

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public QuarantineStateTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_OtherFilesAfterwards_StillWaits()
    {
        nights.Load(folder.Write("坏.txt", Contract));
        var later = nights.Load(folder.Write("好.txt", new SmallForm("图书采购").Text));
        Assert.Equal((0, 1, 1), (later.Refused, later.Quarantined, later.New));
        Lines.AssertEqual(["坏.txt|0|not_a_form"], Waiting());
        Lines.AssertEqual(["坏.txt|"], History());
    }

    [Fact]
    public void Undo_OfTheLoadThatRefused_ForgetsNothing()
    {
        var refused = nights.Load(folder.Write("坏.txt", Contract));
        nights.Load(folder.Write("好.txt", new SmallForm("图书采购").Text));
        Assert.Equal(1, nights.Undo(refused.LoadId).Quarantined);
        Lines.AssertEqual(["坏.txt|0|not_a_form"], Waiting());
    }

    [Fact]
    public void Load_SameBytesAgainFromElsewhere_WaitsOnceAndSinceThen()
    {
        var first = nights.Load(folder.Write("坏.txt", Contract));
        var again = nights.Load(folder.Write("other/另名.txt", Contract));
        Assert.Equal(1, again.Quarantined);
        Assert.Equal(first.LoadId, Assert.Single(again.Quarantine).LoadId);
    }

    [Fact]
    public void Load_FileMended_IsReplacedAndUndoBringsItBack()
    {
        nights.Load(folder.Write("a.txt", Contract));
        var mended = nights.Load(folder.Write("a.txt", new SmallForm("图书采购").Text));
        Assert.Equal((0, 1, 1), (mended.Quarantined, mended.Released, mended.New));
        Lines.AssertEqual(["a.txt|replaced"], History());
        var undo = nights.Undo(mended.LoadId);
        Assert.Equal((1, 1), (undo.Quarantined, undo.Requarantined));
        Lines.AssertEqual(["a.txt|0|not_a_form"], Waiting());
        Assert.Equal(0, nights.Undo(undo.LoadId).Quarantined);
        Lines.AssertEqual(["a.txt|replaced", "a.txt|replaced"], History());
    }

    // The load that is taken back is not the last word on the file any more.
    [Fact]
    public void Undo_OfTheLoadThatReadIt_AfterALaterRevision_DoesNotBringItBack()
    {
        nights.Load(folder.Write("a.txt", Contract));
        var mended = nights.Load(folder.Write("a.txt", new SmallForm("图书采购").Text));
        nights.Load(folder.Write("a.txt", new SmallForm("图书采购") { Total = 900_000 }.Text));
        Assert.Equal(0, nights.Undo(mended.LoadId).Quarantined);
    }

    [Fact]
    public void Load_SameNameFromAnotherFolder_ReplacesUnlessThatFileHasAPastOfItsOwn()
    {
        folder.Write("north/申报表.txt", new SmallForm("图书采购").Text);
        nights.Load(folder["north"]);
        nights.Load(folder.Write("south/申报表.txt", Contract));
        folder.Write("north/申报表.txt", new SmallForm("图书采购") { Total = 900_000 }.Text);
        Assert.Equal(1, nights.Load(folder["north"]).Quarantined);
        Assert.Equal(0, nights.Load(folder.Write("mended/申报表.txt", new SmallForm("路灯更换").Text)).Quarantined);
    }

    [Fact]
    public void Load_OneOfTwoRefusedFormsMended_TheOtherWaitsAlone()
    {
        var bad = string.Join('\n', new SmallForm("图书采购").Text, Bad("路灯更换"), Bad("渠道疏浚"));
        nights.Load(folder.Write("a.txt", bad));
        Lines.AssertEqual(["a.txt|2|unclear", "a.txt|3|unclear"], Waiting());
        var mended = string.Join(
            '\n', new SmallForm("图书采购").Text, new SmallForm("路灯更换").Text, Bad("渠道疏浚"));
        var report = nights.Load(folder.Write("a.txt", mended));
        Assert.Equal((1, 1), (report.New, report.Quarantined));
        Lines.AssertEqual(["a.txt|3|unclear"], Waiting());
    }

    [Fact]
    public void Drop_OneForm_LeavesTheOtherAndIsNotReadAgain()
    {
        var path = folder.Write("a.txt", string.Join('\n', Bad("路灯更换"), Bad("渠道疏浚")));
        nights.Load(path);
        Assert.Equal(1, nights.Drop("a.txt", 1).Quarantined);
        Assert.Equal((1, 1), SetAside(nights.Load(path)));
        Lines.AssertEqual(["a.txt|2|unclear"], Waiting());
        Lines.AssertEqual(["a.txt|", "a.txt|dropped"], History());
    }

    [Fact]
    public void Drop_ThenTheSameBytesAgain_StaysGivenUpUntilThatIsUndone()
    {
        var path = folder.Write("坏.txt", Contract);
        nights.Load(path);
        var drop = nights.Drop("坏.txt");
        Assert.Equal((0, 1), (drop.Quarantined, drop.Released));
        Assert.Equal((0, 0), SetAside(nights.Load(path)));
        Lines.AssertEqual(["drop"], Rows.Of(
            nights.Snapshot, $"select load_kind from mart_load_history where load_id = '{drop.LoadId}'"));
        Assert.Equal(1, nights.Undo(drop.LoadId).Quarantined);
        Assert.Equal((1, 1), SetAside(nights.Load(path)));
        Lines.AssertEqual(["坏.txt|", "坏.txt|dropped"], History());
    }

    [Fact]
    public void Rebuild_AfterDropMendAndUndo_GivesTheSame()
    {
        nights.Load(folder.Write("a.txt", Contract), folder.Write("b.txt", "会议通知"), folder.Write("c.txt", "附件"));
        nights.Drop("b.txt");
        var mended = nights.Load(folder.Write("a.txt", new SmallForm("图书采购").Text));
        nights.Undo(mended.LoadId);
        Lines.AssertEqual([], nights.Rebuild().Differences!);
        Lines.AssertEqual(["a.txt|0|not_a_form", "c.txt|0|not_a_form"], Waiting());
        Lines.AssertEqual(["a.txt|", "a.txt|replaced", "b.txt|dropped", "c.txt|"], History());
    }

    [Fact]
    public void Load_RefusedEntryOfAnArchive_WaitsUntilTheArchiveBringsAGoodOne()
    {
        var path = folder["批次.zip"];
        Zip(path, ("一.txt", new SmallForm("图书采购").Text), ("二.txt", Contract));
        nights.Load(path);
        nights.Load(folder.Write("好.txt", new SmallForm("渠道疏浚").Text));
        Lines.AssertEqual(["批次.zip/二.txt|0|not_a_form"], Waiting());
        Zip(path, ("一.txt", new SmallForm("图书采购").Text), ("二.txt", new SmallForm("路灯更换").Text));
        Assert.Equal(0, nights.Load(path).Quarantined);
    }

    [Fact]
    public void Load_DamagedArchive_WaitsUntilItCanBeOpened()
    {
        var path = folder.Write("批次.zip", "不是压缩包");
        nights.Load(path);
        Assert.Equal(1, nights.Load(folder.Write("好.txt", new SmallForm("渠道疏浚").Text)).Quarantined);
        Zip(path, ("一.txt", new SmallForm("图书采购").Text));
        Assert.Equal(0, nights.Load(path).Quarantined);
    }

    [Fact]
    public void Replay_DocumentMendedInTheFolder_ReplacesItInItsPlace()
    {
        folder.Write("inbox/sub/坏.txt", Contract);
        nights.Load(folder["inbox"]);
        nights.Load(folder.Write("好.txt", new SmallForm("渠道疏浚").Text));
        File.WriteAllText(Copies().Single(), new SmallForm("图书采购").Text);
        nights.Load(folder["好.txt"]);
        var replayed = nights.Replay();
        Assert.Equal((1, 0), (replayed.New, replayed.Quarantined));
        Lines.AssertEqual(["sub/坏.txt|dropped"], History());
        Assert.Empty(Copies());

        // The broken one still lies in the inbox.
        Assert.Equal((0, 0), SetAside(nights.Load(folder["inbox"])));
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Load_QuarantineFolderLost_IsMadeAgain()
    {
        nights.Load(folder.Write("坏.txt", Contract));
        Directory.Delete(nights.Data.Quarantine, recursive: true);
        nights.Load(folder.Write("好.txt", new SmallForm("图书采购").Text));
        Assert.Equal(Contract, File.ReadAllText(Copies().Single()));
        nights.Drop("坏.txt");
        Assert.Empty(Copies());
    }

    [Fact]
    public void Drop_NameThatIsNotThere_SaysWhatWaits()
    {
        nights.Load(folder.Write("一/坏.txt", Contract), folder.Write("二/坏.txt", "会议通知"));
        Assert.Contains("坏.txt", Assert.Throws<WaitingChoiceException>(() => nights.Drop("没有.txt")).Message,
            StringComparison.Ordinal);
        Assert.Contains("不止一份", Assert.Throws<WaitingChoiceException>(() => nights.Drop("坏.txt")).Message,
            StringComparison.Ordinal);
        var hash = Rows.Of(nights.Snapshot, "select document_sha256 from mart_quarantine order by 1")[0];
        Assert.Equal(1, nights.Drop(hash[..12]).Quarantined);
    }

    [Fact]
    public void Program_NightsAfterARefusal_SayItEverywhereUntilItIsDropped()
    {
        var data = folder["data"];
        Assert.Equal(3, Perfetl.Run(data, "load", folder.Write("扫描.txt", Contract)).ExitCode);
        var night = Perfetl.Run(data, "load", folder.Write("好.txt", new SmallForm("图书采购").Text), "--json");
        Assert.Equal(3, night.ExitCode);
        using (var json = JsonDocument.Parse(night.Output))
            Assert.Equal(1, json.RootElement.GetProperty("quarantined").GetInt32());
        Assert.Contains("1 份等待处理", Perfetl.Run(data, "doctor").Output, StringComparison.Ordinal);
        var listed = Perfetl.Run(data, "quarantine");
        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("扫描.txt", listed.Output, StringComparison.Ordinal);
        Assert.Contains("下一步：若是申报表请按模板重新提交；若不是，请放弃", listed.Output, StringComparison.Ordinal);
        Assert.Matches("键入：perfetl quarantine drop [0-9a-f]{12} --reason", listed.Output);
        Assert.Equal(3, Perfetl.Run(data, "rebuild").ExitCode);
        var unexplained = Perfetl.Run(data, "quarantine", "drop", "扫描.txt");
        Assert.Equal(2, unexplained.ExitCode);
        Assert.Equal(0, Perfetl.Run(data, "quarantine", "drop", "扫描.txt", "--reason", "不是申报表").ExitCode);
        Assert.Equal(0, Perfetl.Run(data, "load", folder["扫描.txt"]).ExitCode);
        Assert.Equal(
            """{"ended_as":"dropped","ended_reason":"不是申报表","by":true}""",
            Perfetl.Query(data, """
                select ended_as, ended_reason, ended_by like '%@%' as by from mart_quarantine_history
                """).Single().ToString());
    }

    // Its amount is not a number: the form is set aside, the others of its file are read.
    private static string Bad(string project) =>
        new SmallForm(project).Text.Replace("1,000,000", "约30万", StringComparison.Ordinal);

    private static (long Now, long InAll) SetAside(LoadReport report) => (report.Refused, report.Quarantined);

    private IReadOnlyList<string> Waiting() => Rows.Of(
        nights.Snapshot, "select document_name, form_no, verdict from mart_quarantine order by all");

    private IReadOnlyList<string> History() => Rows.Of(nights.Snapshot, """
        select document_name, ended_as from mart_quarantine_history order by 1, coalesce(ended_as, '')
        """);

    private IEnumerable<string> Copies() => !Directory.Exists(nights.Data.Quarantine) ? []
        : Directory.EnumerateFiles(nights.Data.Quarantine, "*.txt", SearchOption.AllDirectories);

    private static void Zip(string path, params IEnumerable<(string Name, string Text)> entries)
    {
        File.Delete(path);
        using var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
