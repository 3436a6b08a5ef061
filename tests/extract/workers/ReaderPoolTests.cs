using System.Diagnostics;
using System.Text.Json;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Tests.Extract.Pdf.Damage;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>Documents read in other processes: the same readings, and no death of a reader is more than a verdict.
/// </summary>
[Collection(Alone.Name)]
public sealed class ReaderPoolTests : IDisposable
{
    private const string Sample = "calc-all-20.pdf";

    private static readonly byte[] Large = LargeDocument.Of("writer-plain-05.pdf");
    private static readonly byte[] Small = File.ReadAllBytes(Path.Combine(SampleTruth.Folder, Sample));
    private static readonly PdfLimits Limits = new() { Readers = 1, Seconds = 2 };

    private readonly ReaderPool pool = new(Limits);

    public void Dispose() => pool.Dispose();

    [Fact]
    public async Task Read_EverySample_EqualsTheReadingInThisProcess()
    {
        using var two = new ReaderPool(new PdfLimits { Readers = 2 });
        var files = Directory.GetFiles(SampleTruth.Folder, "*.pdf").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).ToList();
        Assert.True(files.Count > 100);
        var readings = await Task.WhenAll(files.Select(file => two.ReadAsync(WorkerTask.PdfRows, file)));
        Assert.Equal(2, WorkerProcesses.Of(Environment.ProcessId).Count);
        for (var index = 0; index < files.Count; index++)
            Assert.Equal(Text(await Forms.ReadPdf(files[index])), Text(readings[index]));
    }

    [Fact]
    public async Task Show_Sample_EqualsThePagesInThisProcess()
    {
        var shown = await pool.ShowAsync(Small);
        Assert.Equal(JsonSerializer.Serialize(new PdfViewer(Limits).Read(Small)), JsonSerializer.Serialize(shown));
        Assert.True(shown.Contents.Count >= 20);
    }

    [Fact]
    public async Task Read_NothingYet_StartsNoProcess()
    {
        Assert.Empty(Workers());
        await pool.ReadAsync(WorkerTask.PdfRows, Small);
        Assert.Single(Workers());
    }

    [Fact]
    public async Task Read_ReaderKilledInTheMiddle_AnotherReadsTheDocument()
    {
        var reading = pool.ReadAsync(WorkerTask.PdfRows, Large);
        WorkerProcesses.Send(WorkerProcesses.GivenADocument(Environment.ProcessId), WorkerProcesses.Kill);
        var read = await reading;
        Assert.Null(read.Refusal);
        Assert.Equal(Text(await Forms.ReadPdf(Large)), Text(read));
    }

    [Fact]
    public async Task Read_ReaderKilledBetweenDocuments_AnotherReadsTheNext()
    {
        await pool.ReadAsync(WorkerTask.PdfRows, Small);
        var worker = Assert.Single(Workers());
        WorkerProcesses.Send(worker, WorkerProcesses.Kill);
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
        Assert.NotEqual(worker, Assert.Single(Workers()));
    }

    [Fact]
    public async Task Read_Reader_KnowsNothingOfItsSurroundings()
    {
        Environment.SetEnvironmentVariable("PERFETL_SMTP_PASSWORD", "geheim");
        await pool.ReadAsync(WorkerTask.PdfRows, Small);
        var variables = File.ReadAllText($"/proc/{Assert.Single(Workers())}/environ");
        Environment.SetEnvironmentVariable("PERFETL_SMTP_PASSWORD", null);
        Assert.Contains("DOTNET_GCHeapHardLimit=20000000", variables, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", variables, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task Read_ReaderAskedToStop_GoesOn(string signal)
    {
        await pool.ReadAsync(WorkerTask.PdfRows, Small);
        var worker = Assert.Single(Workers());
        var reading = pool.ReadAsync(WorkerTask.PdfRows, Large);
        WorkerProcesses.Send(worker, signal);
        Assert.Null((await reading).Refusal);
        Assert.Equal(worker, Assert.Single(Workers()));
    }

    [Fact]
    public async Task Read_DocumentKillsTwoReaders_IsRefusedAndTheNextIsRead()
    {
        var (refusal, _) = await AfterHitting(WorkerProcesses.Kill, pool.ReadAsync(WorkerTask.PdfRows, Large));
        Assert.Equal("文件：使读取进程意外终止，换新的进程单独再读一次也是如此，请用其他软件重新导出后再报送。", refusal.Message);
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    [Fact]
    public async Task Read_DocumentHangsTwoReaders_IsRefusedInTime()
    {
        var (refusal, time) = await AfterHitting(WorkerProcesses.Stop, pool.ReadAsync(WorkerTask.PdfRows, Large));
        Assert.Contains("读了 2 秒仍没有读完（设置 Limits:Seconds）", refusal.Message, StringComparison.Ordinal);
        Assert.True(time < TimeSpan.FromSeconds(Limits.Seconds + 1), $"{time}");
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    [Fact]
    public async Task Read_GarbageInThePipe_IsNoAnswer()
    {
        var reading = pool.ReadAsync(WorkerTask.PdfRows, Large);
        var first = Disturb();
        Disturb(first);
        Assert.Contains("不完整的应答", (await reading).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    [Fact]
    public async Task Read_NoReaderStarts_IsAFailureAndNoVerdict()
    {
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", "/nowhere/hook.dll");
        var reading = pool.ReadAsync(WorkerTask.PdfRows, Small);
        var failure = await Assert.ThrowsAsync<ReaderStartException>(() => reading);
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        Assert.StartsWith("读取进程启动不了（Unhandled exception.", failure.Message, StringComparison.Ordinal);
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    [Fact]
    public async Task Read_DocumentThatEatsMemory_IsRefusedAndThisProcessDoesNotGrow()
    {
        using var wide = new ReaderPool(new PdfLimits
        {
            Readers = 1,
            StreamMegabytes = 2_047,
            DocumentMegabytes = 65_536,
            ReaderMegabytes = 128,
        });
        var bomb = Bombs.All["1.1 GB of blanks in a page"].File();
        await wide.ReadAsync(WorkerTask.PdfRows, Small);
        using var watcher = new PeakWatcher();
        var refusal = (await wide.ReadAsync(WorkerTask.PdfRows, bomb)).Refusal!;
        Assert.Equal(Verdict.ReaderDied, refusal.Verdict);
        Assert.Contains("超过 128 MB（设置 Limits:ReaderMegabytes）", refusal.Message, StringComparison.Ordinal);
        Assert.True(watcher.Stop() <= 64);
        Assert.Null((await wide.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    [Fact]
    public async Task Dispose_InTheMiddleOfADocument_EndsTheProcess()
    {
        var reading = pool.ReadAsync(WorkerTask.PdfRows, Large);
        var worker = WorkerProcesses.GivenADocument(Environment.ProcessId);
        pool.Dispose();
        Assert.False(WorkerProcesses.Lives(worker));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Null((await pool.ReadAsync(WorkerTask.PdfRows, Small)).Refusal);
    }

    // Hits the first process in the middle of the document, and the one that comes in its place: how long that one
    // is waited for.
    private static async Task<(Refusal Refusal, TimeSpan Time)> AfterHitting(
        string signal, Task<DocumentReading> reading)
    {
        var first = WorkerProcesses.GivenADocument(Environment.ProcessId);
        WorkerProcesses.Send(first, signal);
        WorkerProcesses.Send(WorkerProcesses.GivenADocument(Environment.ProcessId, first), signal);
        var watch = Stopwatch.StartNew();
        var refusal = (await reading).Refusal!;
        Assert.Equal(Verdict.ReaderDied, refusal.Verdict);
        return (refusal, watch.Elapsed);
    }

    private static int Disturb(params int[] others)
    {
        var worker = WorkerProcesses.GivenADocument(Environment.ProcessId, others);
        File.WriteAllBytes($"/proc/{worker}/fd/1", "Unhandled exception. System.Text"u8);
        return worker;
    }

    private static IReadOnlyList<int> Workers() => WorkerProcesses.Of(Environment.ProcessId);

    private static string Text(DocumentReading reading) => JsonSerializer.Serialize(reading);
}
