namespace PerfEtl.Tests.Faults;

/// <summary>
/// A load may die at any moment: readers see yesterday or today, and the next run ends where an undisturbed one does.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 40;

    [Fact]
    public void Load_KilledAnywhere_LeavesYesterdayOrTodayAndTheNextRunCompletesIt()
    {
        using var scene = new KillScene();
        var run = new KillRun(scene, seed: 2022);
        run.Run(Kills);
        Lines.AssertEqual([], run.Results.Where(result => result.Fault is not null)
            .Select(result => $"killed at {result.Point}: {result.Fault}"));
        foreach (var step in KillScene.Steps) AssertTold(run.Results.Single(result => result.Point == step));
    }

    // What the next run says of the killed one is what is in the warehouse.
    private static void AssertTold(KillResult killed)
    {
        Assert.True(killed.WasKilled, $"The load ended without coming to {killed.Point}.");
        var isPublished = killed.Point is "pointed" or "published";
        var isCommitted = isPublished || killed.Point is "committed" or "checkpointed" or "copied" or "renamed";
        Assert.Equal(isPublished, killed.WasPublished);
        AssertSays(!isCommitted, "没有完成，已作废，没有留下任何数据。", killed);
        AssertSays(isCommitted && !isPublished, "已入库但没有发布，本次一并发布。它新增 1，修订 1。", killed);
        AssertSays(!isCommitted, "新增 1，修订 1，未变 1", killed);
        AssertSays(isCommitted, "新增 0，修订 0，", killed);
    }

    private static void AssertSays(bool expected, string sentence, KillResult killed) => Assert.True(
        killed.NextRun.Contains(sentence, StringComparison.Ordinal) == expected,
        $"After a kill at {killed.Point} the next run says:\n{killed.NextRun}");
}
