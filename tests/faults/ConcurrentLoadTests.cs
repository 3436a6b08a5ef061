using PerfEtl.Pipeline.Load;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>Two loads at once: one works, the other is told so; nothing is lost or doubled.</summary>
public sealed class ConcurrentLoadTests : IDisposable
{
    private const int Rounds = 25;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_TwoAtOnceInManyRounds_EachFormIsLoadedOnce()
    {
        var nights = new Nights(folder["data"]);
        var busy = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            var inbox = Inbox(round);
            using var start = new Barrier(2);
            var results = Enumerable.Range(0, 2).AsParallel().WithDegreeOfParallelism(2).Select(_ =>
            {
                start.SignalAndWait();
                return TryLoad(nights, inbox);
            }).ToList();
            Assert.Contains(true, results);
            busy += results.Count(done => !done);
            Assert.Equal([$"{round}|{round}|{round}"], Rows.Of(nights.Snapshot, """
                select count(*), count(distinct project_name), sum(version_no) from mart_declaration_history
                """));
        }

        Assert.InRange(busy, 1, Rounds);
    }

    [Fact]
    public void Load_TwoProgramsAtOnce_OneEndsWith4OrBothWell()
    {
        for (var round = 1; round <= 3; round++)
        {
            var inbox = Inbox(round);
            using var start = new Barrier(2);
            var outcomes = Enumerable.Range(0, 2).AsParallel().WithDegreeOfParallelism(2).Select(_ =>
            {
                start.SignalAndWait();
                return Perfetl.Run(folder["data"], "load", inbox);
            }).OrderBy(outcome => outcome.ExitCode).ToList();
            Assert.Equal(0, outcomes[0].ExitCode);
            Assert.Contains(outcomes[1].ExitCode, (int[])[0, 4]);
            if (outcomes[1].ExitCode == 4) Assert.Contains("数据仓库正被占用：", outcomes[1].Errors, StringComparison.Ordinal);
            Assert.Equal([$"{round}|{round}"], Rows.Of(PublishedState.Snapshot(folder["data"]),
                "select count(*), count(distinct project_name) from mart_declaration_history"));
        }
    }

    private string Inbox(int round)
    {
        folder.Write($"{round}/a.txt", new SmallForm($"图书采购{round}期").Text);
        return folder[$"{round}"];
    }

    private static bool TryLoad(Nights nights, string inbox)
    {
        try
        {
            nights.Load(inbox);
            return true;
        }
        catch (WarehouseBusyException)
        {
            return false;
        }
    }
}
