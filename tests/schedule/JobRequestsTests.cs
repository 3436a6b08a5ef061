using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>What people ask of a job is done once, also when two ask at once.</summary>
/// <remarks>The job is due at 1:30 in Beijing, which is 17:30 UTC of the day before.</remarks>
public sealed class JobRequestsTests
{
    [Fact]
    public void RunNow_AskedByTwo_RunsOnceAndSaysWhoWasFirst()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        ScheduleScene.Look(scene.Runner());
        var requests = new JobRequests(scene.Ledger);
        Assert.True(requests.RunNow("nightly", "li").IsTaken);
        var second = requests.RunNow("nightly", "wang");
        Assert.False(second.IsTaken);
        Assert.Equal("li 已在 2026-11-20 18:00:00 要求运行 nightly，只运行一次。", second.Sentence);
        scene.Serve("2026-11-20 12:00");
        Assert.Equal(["11-20 18:00 Manual Done"], scene.Told);
    }

    [Fact]
    public void RunNow_FromManyThreads_RunsOnce()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        ScheduleScene.Look(scene.Runner());
        var taken = 0;
        Parallel.For(0, 16, who =>
        {
            if (new JobRequests(scene.OpenLedger()).RunNow("nightly", $"u{who}").IsTaken)
                Interlocked.Increment(ref taken);
        });
        scene.Serve("2026-11-20 12:00");
        Assert.Equal(1, taken);
        Assert.Equal(["11-20 18:00 Manual Done"], scene.Told);
    }

    [Fact]
    public void RunNow_ThatFailsForAWhile_IsRetriedLikeANight()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        ScheduleScene.Look(scene.Runner());
        new JobRequests(scene.Ledger).RunNow("nightly", "li");
        scene.Work = () => throw new TimeoutException("the server did not answer");
        scene.Serve("2026-11-20 10:05");
        scene.Work = () => new WorkResult();
        scene.Serve("2026-11-20 12:00");
        Assert.Equal(["11-20 18:00 Manual Failed", "11-20 18:00 Retry 2 Done"], scene.Told);
    }

    [Fact]
    public void RunNow_DoesNotTakeTheNightsPlace()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        ScheduleScene.Look(scene.Runner());
        new JobRequests(scene.Ledger).RunNow("nightly", "li");
        scene.Serve("2026-11-20 18:00");
        Assert.Equal(["11-20 18:00 Manual Done", "11-21 01:30 Schedule Done"], scene.Told);
    }

    [Fact]
    public void Retry_OfAFailedNight_IsItsNextAttempt()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        scene.Work = () => throw new LoadRefusedException("数据仓库检查", ["keys_are_unique"]);
        scene.Serve("2026-11-20 18:00");
        var requests = new JobRequests(scene.Ledger);
        Assert.True(requests.Retry(scene.Ledger.Records()[0].Run, "li").IsTaken);
        scene.Work = () => new WorkResult();
        scene.Serve("2026-11-20 19:00");
        Assert.Equal(["11-21 01:30 Schedule Failed", "11-21 01:30 Retry 2 Done"], scene.Told);
        Assert.Contains("已经完成", requests.Retry(scene.Ledger.Records()[1].Run, "li").Sentence, StringComparison.Ordinal);
        Assert.Contains("没有编号", requests.Retry("x", "li").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Pause_OverTwoNights_LetsThemPassAndSaysWho()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        ScheduleScene.Look(scene.Runner());
        var requests = new JobRequests(scene.Ledger);
        Assert.True(requests.Pause("nightly", "li").IsTaken);
        Assert.False(requests.Pause("nightly", "wang").IsTaken);
        scene.Serve("2026-11-22 10:00");
        Assert.True(requests.Resume("nightly", "li").IsTaken);
        scene.Serve("2026-11-22 18:00");
        Assert.Equal(
            ["11-21 01:30 - Skipped", "11-22 01:30 - Skipped", "11-23 01:30 Schedule Done"], scene.Told);
        Assert.Equal("已由 li 暂停（2026-11-20 18:00 起），恢复后照常运行", scene.Ledger.Records()[0].Reason);
    }

    [Fact]
    public void Stop_OfTheRunAtWork_EndsItAndNothingMakesUpForIt()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        var runner = scene.Runner();
        ScheduleScene.Look(runner);
        var requests = new JobRequests(scene.Ledger);
        requests.RunNow("nightly", "li");
        scene.Work = () =>
        {
            Assert.True(requests.Stop("nightly", "wang").IsTaken);
            runner.StopWhatIsAskedTo();
            scene.Cancel.ThrowIfCancellationRequested();
            return new WorkResult();
        };
        ScheduleScene.Look(runner);
        scene.Serve("2026-11-20 12:00");
        Assert.Equal(["11-20 18:00 Manual Stopped"], scene.Told);
        Assert.False(requests.Stop("nightly", "wang").IsTaken);
    }
}
