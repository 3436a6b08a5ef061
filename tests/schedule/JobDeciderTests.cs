using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>Every due time is dealt with once: run, made up for, or let pass with a reason.</summary>
/// <remarks>The job is due at 1:30 in Beijing, which is 17:30 UTC of the day before.</remarks>
public sealed class JobDeciderTests
{
    [Fact]
    public void Serve_ThreeNights_RunsEachOnTime()
    {
        using var scene = new ScheduleScene("2026-11-20 10:00");
        scene.Serve("2026-11-23 10:00");
        Assert.Equal(
            ["11-21 01:30 Schedule Done", "11-22 01:30 Schedule Done", "11-23 01:30 Schedule Done"], scene.Told);
    }

    [Fact]
    public void Serve_FirstStartEver_MissedNothing()
    {
        using var scene = new ScheduleScene("2026-11-20 18:00");
        scene.Serve("2026-11-20 20:00");
        Assert.Empty(scene.Told);
    }

    [Fact]
    public void Serve_AfterThreeNightsOfDowntime_RunsOnceAtStart()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Serve("2026-11-20 00:00");
        scene.Clock.Now = FakeClock.Parse("2026-11-23 00:15");
        scene.Serve("2026-11-23 12:00");
        Assert.Equal(
            ["11-20 01:30 Schedule Done", "11-22 01:30 (2) - Missed", "11-23 01:30 CatchUp Done"], scene.Told);
        Assert.Equal(
            "程序没有运行（2026-11-20 08:00 至 2026-11-23 08:15）；由 2026-11-23 01:30 的运行一并补上",
            scene.Ledger.Records()[1].Reason);
    }

    [Fact]
    public void Serve_AfterDowntimeWithSkip_OnlyRecordsIt()
    {
        using var scene = new ScheduleScene(
            "2026-11-19 10:00", new JobOptions { Cron = "30 1 * * *", Missed = "skip" });
        scene.Serve("2026-11-20 00:00");
        scene.Clock.Now = FakeClock.Parse("2026-11-23 00:15");
        scene.Serve("2026-11-23 18:00");
        Assert.Equal(
            ["11-20 01:30 Schedule Done", "11-23 01:30 (3) - Missed", "11-24 01:30 Schedule Done"], scene.Told);
        Assert.EndsWith("；按设置不补运行", scene.Ledger.Records()[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_CronChangedDuringDowntime_StillMakesUpForTheOldOne()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Serve("2026-11-19 12:00");
        scene.Clock.Now = FakeClock.Parse("2026-11-20 02:00");
        scene.Serve("2026-11-20 16:00", new JobOptions { Cron = "0 0 23 * * ?" });
        Assert.Equal(["11-20 01:30 CatchUp Done", "11-20 23:00 Schedule Done"], scene.Told);
    }

    [Fact]
    public void Serve_SwitchedOffForAWhile_MissedNothing()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Serve("2026-11-19 12:00");
        scene.Serve("2026-11-21 12:00", new JobOptions());
        scene.Serve("2026-11-21 18:00");
        Assert.Equal(["11-22 01:30 Schedule Done"], scene.Told);
    }

    [Fact]
    public void Serve_OnWorkdays_LeavesOutWeekendAndHolidayAndWorksOnTheMakeUpDay()
    {
        // 2026-11-20 is a Friday; the calendar makes Sunday a working day and Monday a holiday.
        var calendar = new WorkCalendar(
        [
            new CalendarDay(new DateOnly(2026, 11, 22), "workday", "补班"),
            new CalendarDay(new DateOnly(2026, 11, 23), "holiday", "节庆"),
        ]);
        using var scene = new ScheduleScene(
            "2026-11-19 10:00", new JobOptions { Cron = "0 30 1 * * ?", Workdays = true }, calendar);
        scene.Serve("2026-11-23 18:00");
        Assert.Equal(
            [
                "11-20 01:30 Schedule Done", "11-21 01:30 - Skipped", "11-22 01:30 Schedule Done",
                "11-23 01:30 - Skipped", "11-24 01:30 Schedule Done",
            ], scene.Told);
        Assert.Equal("2026-11-21 不是工作日（星期六），按设置不运行", scene.Ledger.Records()[1].Reason);
        Assert.Equal("2026-11-23 不是工作日（节庆），按设置不运行", scene.Ledger.Records()[3].Reason);
    }

    [Fact]
    public void Serve_ClockSetForwardAndBack_RunsEveryNightAndNoneTwice()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Serve("2026-11-20 10:00");
        scene.Clock.Now = FakeClock.Parse("2027-03-01 10:00");
        var runner = scene.Runner();
        ScheduleScene.Look(runner);
        scene.Clock.Now = FakeClock.Parse("2026-11-20 10:05");
        ScheduleScene.Look(runner);
        scene.Serve("2026-11-22 10:00");
        Assert.Equal(
            [
                "11-20 01:30 Schedule Done", "03-01 01:30 (100) - Missed", "03-01 01:30 CatchUp Done",
                "11-21 01:30 Schedule Done", "11-22 01:30 Schedule Done",
            ], scene.Told.Select(line => line.Replace("02-28", "03-01", StringComparison.Ordinal)));
    }

    [Fact]
    public void Serve_ClockSetBackOverADueTime_DoesNotRunItTwice()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Serve("2026-11-19 17:40");
        scene.Clock.Now = FakeClock.Parse("2026-11-19 17:20");
        scene.Serve("2026-11-20 10:00");
        Assert.Equal(["11-20 01:30 Schedule Done"], scene.Told);
    }

    [Fact]
    public void Serve_TransientFailures_AreRetriedWithGrowingWaits()
    {
        using var scene = new ScheduleScene(
            "2026-11-19 10:00", new JobOptions { Cron = "0 30 1 * * ?", Retries = 2, RetryMinutes = 10 });
        scene.Work = () => throw new WarehouseBusyException("进程 7（finance-01），01:00 起");
        scene.Serve("2026-11-20 10:00");
        Assert.Equal(
            ["11-20 01:30 Schedule Refused", "11-20 01:30 Retry 2 Refused", "11-20 01:30 Retry 3 Refused"], scene.Told);
        Assert.Equal(
            ["17:30", "17:40", "18:00"],
            scene.Ledger.Records().Select(run => run.StartedAt!.Value.ToString("HH:mm", null)));
        Assert.All(scene.Ledger.Records(), run => Assert.Equal(4, run.ExitCode));
        Assert.Contains("进程 7（finance-01）", scene.Ledger.Records()[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_RetryDueDuringDowntime_IsMadeAtStart()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Work = () => throw new TimeoutException("the server did not answer");
        scene.Serve("2026-11-19 17:35");
        scene.Clock.Now = FakeClock.Parse("2026-11-19 20:00");
        scene.Work = () => new WorkResult();
        scene.Serve("2026-11-19 20:01");
        Assert.Equal(["11-20 01:30 Schedule Failed", "11-20 01:30 Retry 2 Done"], scene.Told);
    }

    [Fact]
    public void Serve_TerminalFailure_IsNotRetried()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Work = () => throw new LoadRefusedException("数据仓库检查", ["keys_are_unique"]);
        scene.Serve("2026-11-20 10:00");
        Assert.Equal(["11-20 01:30 Schedule Failed"], scene.Told);
        Assert.False(scene.Ledger.Records()[0].IsTransient);
    }

    [Fact]
    public void Serve_StoppedRun_IsMadeUpForAtTheNextStart()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        scene.Work = () => throw new OperationCanceledException();
        scene.Serve("2026-11-19 17:30");
        scene.Work = () => new WorkResult();
        scene.Serve("2026-11-19 17:35");
        Assert.Equal(["11-20 01:30 Schedule Stopped", "11-20 01:30 Recovery 2 Done"], scene.Told);
    }

    [Fact]
    public void Look_DueWhileTheRunBeforeIsAtWork_IsSkippedWithTheReason()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00", new JobOptions { Cron = "0 0/10 * * * ?" });
        var runner = scene.Runner();
        ScheduleScene.Look(runner);
        scene.Clock.Now = FakeClock.Parse("2026-11-19 10:10");
        using (OpenRun.IfDue(scene.Ledger, "nightly", _ => new JobDecision(
            [], new RunOrder(scene.Clock.Now, 1, RunReason.Schedule))))
        {
            scene.Clock.Now = FakeClock.Parse("2026-11-19 10:20");
            ScheduleScene.Look(runner);
        }

        Assert.Equal("11-19 18:20 - Skipped", scene.Told[^1]);
        Assert.Contains("2026-11-19 18:10 起", scene.Ledger.Records()[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_RunThatDies_IsRecoveredOnceAndNotForEver()
    {
        using var scene = new ScheduleScene("2026-11-19 10:00");
        var runner = scene.Runner();
        ScheduleScene.Look(runner);
        scene.Clock.Now = FakeClock.Parse("2026-11-19 17:30");
        for (var start = 0; start < 3; start++)
        {
            // The mark of a dead process is free.
            if (runner.Account("nightly") is null) break;
            OpenRun.IfDue(scene.Ledger, "nightly", lines => JobDecider.Decide(
                runner.Plans[0], new JobHistory("nightly", lines, _ => false), scene.Clock.Now))!.Dispose();
        }

        Assert.Equal(["11-20 01:30 Schedule Interrupted", "11-20 01:30 Recovery 2 Interrupted"], scene.Told);
        Assert.Null(runner.Account("nightly"));
    }
}
