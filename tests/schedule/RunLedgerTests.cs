using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>The book of runs on disk: nothing lost, nothing twice, whatever dies.</summary>
public sealed class RunLedgerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeClock clock = new("2026-11-23 17:30");

    private string Month => folder["runs/2026-11.jsonl"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_FromStartToEnd_ReadsBackAsOneRecord()
    {
        using (var run = OpenRun.ByHand(Open(), "load"))
        {
            Assert.Equal(RunOutcome.Running, Open().Records()[0].Outcome);
            clock.Now = clock.Now.AddSeconds(90);
            run.End(
                new WorkResult { LoadId = "L1", Sources = [new SourceTally("收件箱", 12, 10, 1, 1)] },
                [new StageTime("读取", 1.5m), new StageTime("入库", 2.25m)]);
        }

        var record = Assert.Single(Open().Records());
        Assert.Equal(("load", RunReason.Manual, RunOutcome.Quarantined, 3, "L1"),
            (record.Job, record.Why, record.Outcome, record.ExitCode, record.LoadId));
        Assert.Equal(new SourceTally("收件箱", 12, 10, 1, 1), Assert.Single(record.Sources));
        Assert.Equal([new StageTime("读取", 1.5m), new StageTime("入库", 2.25m)], record.Stages);
        Assert.Equal((FakeClock.Parse("2026-11-23 17:30"), FakeClock.Parse("2026-11-23 17:31:30")),
            (record.StartedAt, record.EndedAt));
        Assert.Equal($"{Environment.UserName}@{Environment.MachineName}", record.By);
    }

    [Fact]
    public void Run_ThatDied_IsInterrupted()
    {
        OpenRun.ByHand(Open(), "load").Dispose();
        Assert.Equal(RunOutcome.Interrupted, Assert.Single(Open().Records()).Outcome);
    }

    [Fact]
    public void Lines_TornLastLine_IsLeftOutAndSpoilsNoOther()
    {
        Open().Append(Planned("one"));
        File.AppendAllText(Month, """{"no":2,"event":"planned","at":"2026-11-2""");
        Assert.Equal(["one"], Open().Lines().Select(line => line.Job));
        var ledger = Open();
        ledger.Append(Planned("two"));
        Assert.Equal(["one", "two"], ledger.Lines().Select(line => line.Job));
        Assert.Equal(1, ledger.DamagedLines);
    }

    [Fact]
    public void Lines_RunOverTheEndOfAMonth_IsOneRecord()
    {
        clock.Now = FakeClock.Parse("2026-11-30 23:59:30");
        using var run = OpenRun.ByHand(Open(), "load");
        clock.Now = FakeClock.Parse("2026-12-01 00:00:30");
        run.End(new WorkResult(), []);
        Assert.Equal(RunOutcome.Done, Assert.Single(Open().Records()).Outcome);
        Assert.True(File.Exists(folder["runs/2026-12.jsonl"]));
    }

    [Fact]
    public void Append_FromManyAtOnce_LosesNoneAndNumbersEach()
    {
        Parallel.For(0, 8, worker =>
        {
            for (var line = 0; line < 25; line++) Open().Append(Planned($"{worker}"));
        });
        Assert.Equal(Enumerable.Range(1, 200).Select(no => (long)no), Open().Lines().Select(line => line.No));
    }

    [Fact]
    public void End_FailureWithPasswords_HidesThem()
    {
        using var run = OpenRun.ByHand(Open(), "load");
        run.End(new InvalidOperationException("no login with Host=db1;Password=geheim7; at pg://sa:geheim7@db1/x"), []);
        Assert.DoesNotContain("geheim7", File.ReadAllText(Month), StringComparison.Ordinal);
        Assert.Contains("Host=db1;Password=***", File.ReadAllText(Month), StringComparison.Ordinal);
    }

    private RunLedger Open() => new(new DataFolder(folder.Path), clock);

    private LedgerLine Planned(string job) => new() { Event = LedgerEvent.Planned, At = clock.Now, Job = job };
}
