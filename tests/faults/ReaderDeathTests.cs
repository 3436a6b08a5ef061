using System.Diagnostics;
using System.Text.Json;
using PerfEtl.Tests.Extract.Pdf.Damage;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Extract.Workers;

namespace PerfEtl.Tests.Faults;

/// <summary>A document that ends, holds up or bloats its reader is set aside, and the rest of the night is loaded.
/// </summary>
public sealed class ReaderDeathTests : IDisposable
{
    private const string Bad = "1坏.pdf";
    private const string Good = "2好.pdf";

    private readonly TemporaryFolder folder = new();

    public ReaderDeathTests()
    {
        Directory.CreateDirectory(folder["inbox"]);
        File.Copy(Path.Combine(SampleTruth.Folder, "writer-plain-05.pdf"), folder[$"inbox/{Good}"]);
        File.WriteAllBytes(folder[$"inbox/{Bad}"], LargeDocument.Of("writer-plain-06.pdf"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_DocumentThatKillsItsReader_IsSetAsideAndTheRestLoaded() =>
        AssertSetAside(HitTwice(WorkerProcesses.Kill, """{ "Readers": 1 }"""), "使读取进程意外终止");

    [Fact]
    public void Load_DocumentThatHangsItsReader_IsSetAsideAndTheRestLoaded() => AssertSetAside(
        HitTwice(WorkerProcesses.Stop, """{ "Readers": 2, "Seconds": 2 }"""), "读了 2 秒仍没有读完（设置 Limits:Seconds）");

    [Fact]
    public void Load_DocumentThatEatsMemory_IsSetAsideAndTheRestLoaded()
    {
        File.WriteAllBytes(folder[$"inbox/{Bad}"], Bombs.All["1.1 GB of blanks in a page"].File());
        using var load = Start("""{ "StreamMegabytes": 2047, "DocumentMegabytes": 65536, "ReaderMegabytes": 128 }""");
        AssertSetAside(Ended(load), "内存超过 128 MB（设置 Limits:ReaderMegabytes）");
    }

    [Fact]
    public void Load_KilledWhileADocumentIsRead_LeavesNoProcessBehind()
    {
        using var load = Start("""{ "Seconds": 3600 }""");
        var worker = WorkerProcesses.GivenADocument(load.Id);
        load.Kill();
        WorkerProcesses.Until(() => !WorkerProcesses.Lives(worker));
    }

    [Fact]
    public void Load_KilledWhileItsReaderIsBusyForHours_LeavesNoProcessBehind()
    {
        const string NoLimits = """{ "Seconds": 3600, "Operators": 2000000000, "StreamMegabytes": 2047 }""";
        File.WriteAllBytes(folder[$"inbox/{Bad}"], Bombs.All["empty forms in forms, ten to the tenth"].File());
        using var load = Start(NoLimits);
        WorkerProcesses.Until(() => WorkerProcesses.Of(load.Id).Any(WorkerProcesses.IsAtWork));
        var worker = WorkerProcesses.Of(load.Id).First(WorkerProcesses.IsAtWork);
        load.Kill();
        WorkerProcesses.Until(() => !WorkerProcesses.Lives(worker));
    }

    [Fact]
    public void Load_ReaderProcess_HoldsNoFileOfTheLoad()
    {
        using var load = Start("""{ "Seconds": 3600 }""");
        var worker = WorkerProcesses.GivenADocument(load.Id);
        var held = WorkerProcesses.OpenFiles(worker);
        load.Kill();
        Assert.NotEmpty(held);
        Assert.DoesNotContain(held, file => file.StartsWith(folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_NothingNew_StartsNoReader()
    {
        File.Delete(folder[$"inbox/{Bad}"]);
        Assert.True(ReadersSeenIn("{}") > 0);
        Assert.Equal(0, ReadersSeenIn("{}"));
    }

    [Fact]
    public void Explain_DocumentThatKillsItsReader_SaysSo()
    {
        File.WriteAllBytes(folder[$"inbox/{Bad}"], Bombs.All["1.1 GB of blanks in a page"].File());
        var settings = Settings("""{ "StreamMegabytes": 2047, "DocumentMegabytes": 65536, "ReaderMegabytes": 128 }""");
        var outcome = Perfetl.Run(
            folder["data"], "explain", folder[$"inbox/{Bad}"], "--html", folder["page.html"], "--settings", settings);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("没有读到申报表。文件：读取时需要的内存超过 128 MB", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("没有一页能读出来", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuild_WithMoreReaders_IsTheSameToTheLastByte()
    {
        var samples = SampleTruth.All.Where(sample => sample.Verdict == SampleVerdict.Clean).Take(60);
        File.Delete(folder[$"inbox/{Bad}"]);
        foreach (var sample in samples) File.Copy(sample.Path, folder[$"inbox/{sample.File}"]);
        using (var load = Start("""{ "Readers": 1 }""")) Assert.NotEqual(1, Ended(load).ExitCode);
        var state = PublishedState.Exactly(folder["data"]);
        var rebuilt = Perfetl.Run(folder["data"], "rebuild", "--settings", Settings("""{ "Readers": 8 }"""));
        Assert.Contains("与此前发布的数据完全一致", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal(state, PublishedState.Exactly(folder["data"]));
    }

    private int ReadersSeenIn(string limits)
    {
        var seen = 0;
        using var load = Start(limits);
        while (!load.WaitForExit(1)) seen = Math.Max(seen, WorkerProcesses.Of(load.Id).Count);
        Assert.Equal(0, load.ExitCode);
        return seen;
    }

    private Outcome HitTwice(string signal, string limits)
    {
        using var load = Start(limits);
        var first = WorkerProcesses.GivenADocument(load.Id);
        WorkerProcesses.Send(first, signal);
        WorkerProcesses.Send(WorkerProcesses.GivenADocument(load.Id, first), signal);
        return Ended(load);
    }

    private void AssertSetAside(Outcome outcome, string sentence)
    {
        Assert.True(outcome.ExitCode == 3, outcome.ToString());
        Assert.Equal("", outcome.Errors.Replace("读取…", "").Replace("入库…", "").Replace("发布…", "").Trim());
        Assert.Contains(sentence, outcome.Output, StringComparison.Ordinal);
        var file = Directory.GetFiles(folder["data/quarantine"], "reason.json", SearchOption.AllDirectories).Single();
        var reason = JsonSerializer.Deserialize<List<JsonElement>>(File.ReadAllText(file))!.Single();
        Assert.Equal(Bad, reason.GetProperty("document_name").GetString());
        Assert.Equal("reader_died", reason.GetProperty("verdict").GetString());
        Assert.Contains(sentence, reason.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal($$"""{"document_name":"{{Good}}"}""",
            Assert.Single(Perfetl.Query(folder["data"], "select document_name from mart_funding")).ToString());
    }

    private static Outcome Ended(Process load)
    {
        var errors = load.StandardError.ReadToEndAsync();
        var output = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        return Perfetl.Outcome(load.ExitCode, output, errors.Result);
    }

    private Process Start(string limits) => Perfetl.Start(
        folder["data"], folder.Path, "", ["load", folder["inbox"], "--settings", Settings(limits)]);

    private string Settings(string limits) => folder.Write("settings.json", $$"""{ "Limits": {{limits}} }""");
}
