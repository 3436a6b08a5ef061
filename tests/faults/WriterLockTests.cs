using System.Text.Json;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>Who holds the lock, since when, and when it may be taken over.</summary>
public sealed class WriterLockTests : IDisposable
{
    private static readonly DateTime Now = new(2022, 12, 31, 2, 20, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    private string Path => folder["warehouse/writer.lock"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Take_HeldHere_SaysWhoAndSinceWhen()
    {
        using var held = WriterLock.Take(Path, DateTime.UtcNow);
        var since = LockOwner.Read(Path + ".owner")!.Since.AddHours(8);
        var busy = Assert.Throws<WarehouseBusyException>(() => WriterLock.Take(Path, DateTime.UtcNow));
        var owner = $"进程 {Environment.ProcessId}（{Environment.MachineName}），{since:yyyy-MM-dd HH:mm:ss}（北京时间）起。";
        Assert.Contains(owner, busy.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("心跳", busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_HeldByAFrozenProcess_SaysThatThereIsNoHeartbeat()
    {
        using var held = WriterLock.Take(Path, Now);
        var lastBeat = DateTime.UtcNow.AddMinutes(-7);
        Owner(new LockOwner(4711, Environment.MachineName, Now.AddMinutes(-9), lastBeat, 1, IsReleased: false));
        Assert.Equal("数据仓库正被占用：进程 4711（" + Environment.MachineName + "），2022-12-31 10:11:00（北京时间）起，"
            + "已有 7 分钟没有心跳，可能已停住，请检查或结束该进程。本次没有改动任何数据，请等它结束后再运行。",
            Assert.Throws<WarehouseBusyException>(() => WriterLock.Take(Path, Now)).Message);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public void Take_OwnerOnAnotherMachine_IsRespectedWhileItsHeartBeats(int silentSeconds, bool isTaken)
    {
        Owner(new LockOwner(4711, "财政二号", Now.AddHours(-1), Now.AddSeconds(-silentSeconds), 7, false));
        if (isTaken)
        {
            using var taken = WriterLock.Take(Path, Now);
            Assert.Equal(8, taken.Fence);
            taken.Verify();
            return;
        }

        var busy = Assert.Throws<WarehouseBusyException>(() => WriterLock.Take(Path, Now));
        Assert.Contains("进程 4711（财政二号），2022-12-31 09:20:00（北京时间）起", busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_OwnerElsewhereGaveItBack_IsTakenAtOnce()
    {
        Owner(new LockOwner(4711, "财政二号", Now.AddHours(-1), Now, 7, IsReleased: true));
        using var taken = WriterLock.Take(Path, Now);
        Assert.Equal(8, taken.Fence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"Fence\": ")]
    public void Take_OwnerFileCutShort_IsTakenAllTheSame(string text)
    {
        folder.Write("warehouse/writer.lock.owner", text);
        using var taken = WriterLock.Take(Path, Now);
        taken.Verify();
    }

    [Fact]
    public void Take_Again_CountsOn()
    {
        WriterLock.Take(Path, Now).Dispose();
        WriterLock.Take(Path, Now).Dispose();
        using var third = WriterLock.Take(Path, Now);
        Assert.Equal(3, third.Fence);
        Assert.Equal(3, LockOwner.Read(Path + ".owner")!.Fence);
    }

    // It slept for minutes, as a suspended virtual machine does, and another machine has taken over meanwhile.
    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Verify_AnotherMachineHasTakenOver_RefusesAndLeavesTheOtherAlone(long fence)
    {
        var other = new LockOwner(4711, "财政二号", Now.AddMinutes(5), Now.AddMinutes(5), fence, false);
        using (var woken = WriterLock.Take(Path, Now))
        {
            Owner(other);
            var refused = Assert.Throws<WarehouseBusyException>(woken.Verify);
            Assert.Contains("财政二号", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(other, LockOwner.Read(Path + ".owner"));
    }

    private void Owner(LockOwner owner)
    {
        Directory.CreateDirectory(folder["warehouse"]);
        File.WriteAllBytes(Path + ".owner", JsonSerializer.SerializeToUtf8Bytes(owner));
    }
}
