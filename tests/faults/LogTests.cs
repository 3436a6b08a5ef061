using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>A load dies after its commit, and the log beside the working file is damaged before the next one.</summary>
public sealed class LogTests(History history) : IClassFixture<History>
{
    [Fact]
    public void Load_LogOfADeadLoadDamaged_EndsAsIfNothingHadHappened()
    {
        var dead = history.Copy();
        var log = File.ReadAllBytes(KilledAfterCommit(dead));
        (string Name, byte[]? Log)[] damages =
        [
            ("whole", log), ("deleted", null), ("empty", []), ("ten bytes", log[..10]),
            ("half", log[..(log.Length / 2)]), ("last byte missing", log[..^1]), ("zeroed", new byte[log.Length]),
            ("one bit", Flipped(log, log.Length / 3)), ("its head", Flipped(log, 12)),
            ("bytes after it", [.. log, 1, 2, 3, 4, 5, 6, 7, 8]),
        ];
        Parallel.ForEach(damages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, damage =>
        {
            var data = dead + damage.Name.Replace(' ', '-');
            FolderCopy.Of(dead, data);
            File.Delete(History.WorkingFile(data) + ".wal");
            if (damage.Log is not null) File.WriteAllBytes(History.WorkingFile(data) + ".wal", damage.Log);
            new Nights(data).Load(history.Today);
            Assert.True(PublishedState.Of(data) == history.TodaysState, damage.Name);
        });
    }

    [Fact]
    public void Load_WorkingFileLostAndItsLogLeft_ReadsNothingFromTheLog()
    {
        var data = history.Copy();
        KilledAfterCommit(data);
        File.Delete(History.WorkingFile(data));
        new Nights(data).Load(history.Today);
        Assert.Equal(history.TodaysState, PublishedState.Of(data));
    }

    private string KilledAfterCommit(string data)
    {
        using var process = Perfetl.Start(data, Environment.CurrentDirectory, "committed", ["load", history.Today]);
        process.StandardOutput.ReadToEndAsync();
        while (process.StandardError.ReadLine() is { } line && line != "committed")
        {
        }

        process.Kill();
        process.WaitForExit();
        return History.WorkingFile(data) + ".wal";
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= 0x10;
        return flipped;
    }
}
