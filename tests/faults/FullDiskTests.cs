using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>
/// No space, no permission: readers keep yesterday's, one sentence says why, and the next run is right.
/// </summary>
public sealed class FullDiskTests(History history) : IClassFixture<History>
{
    // From nothing at all, over archive, staging and checkpoint, to the copy for readers.
    [Theory]
    [InlineData(8)]
    [InlineData(400)]
    [InlineData(1500)]
    [InlineData(6000)]
    public void Load_DiskFull_KeepsYesterdayAndTheNextRunIsRight(int freeKilobytes)
    {
        var yesterday = history.Copy();
        var path = yesterday + "-disk";
        using var disk = SmallDisk.TryMount(path, yesterday, freeKilobytes);
        var data = disk?.Path ?? yesterday;
        var full = disk is null
            ? Restricted.ByFileSize(freeKilobytes, data, "load", history.Today)
            : Perfetl.Run(data, "load", history.Today);
        AssertRefused(full, data, "请检查磁盘空间");
        disk?.Grow();
        AssertTodayComes(data);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(9000)]
    public void Load_BeyondTheQuota_IsNotTakenForDamage(int kilobytes)
    {
        var data = history.Copy();
        var full = Restricted.ByFileSize(kilobytes, data, "load", history.Today);
        AssertRefused(full, data, "请检查磁盘空间");
        Assert.DoesNotContain("重建", full.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(data, "warehouse", "aside")));
        AssertTodayComes(data);
    }

    [Theory]
    [InlineData("warehouse")]
    [InlineData("archive")]
    [InlineData("published")]
    public void Load_FolderReadOnly_KeepsYesterdayAndTheNextRunIsRight(string name)
    {
        var data = history.Copy();
        var folder = Path.Combine(data, name);
        SetWritable(folder, false);
        AssertRefused(Restricted.ByPermissions(data, "load", history.Today), data, "请检查");
        SetWritable(folder, true);
        AssertTodayComes(data);
    }

    private void AssertRefused(Outcome outcome, string data, string next)
    {
        Assert.True(outcome.ExitCode == 1, $"{outcome.ExitCode}: {outcome.Output}{outcome.Errors}");
        var sentence = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(next, sentence, StringComparison.Ordinal);
        Assert.EndsWith("本次没有改动已发布的数据。", sentence, StringComparison.Ordinal);
        Assert.Equal(history.ExactState, PublishedState.Exactly(data));
        Assert.Empty(Directory.GetFiles(Path.Combine(data, "published"), "*.draft"));
    }

    private void AssertTodayComes(string data)
    {
        new Nights(data).Load(history.Today);
        Assert.Equal(history.TodaysState, PublishedState.Of(data));
    }

    private static void SetWritable(string folder, bool isWritable)
    {
        var mode = UnixFileMode.UserRead | UnixFileMode.UserExecute | (isWritable ? UnixFileMode.UserWrite : 0);
        foreach (var below in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
            File.SetUnixFileMode(below, mode);
    }
}
