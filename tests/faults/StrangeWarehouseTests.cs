using System.Buffers.Binary;

namespace PerfEtl.Tests.Faults;

/// <summary>A working file of another program or a newer one, a read-only disk, a folder with two names.</summary>
public sealed class StrangeWarehouseTests(History history) : IClassFixture<History>
{
    private const int VersionAt = 12;
    private const ulong ChecksumFactor = 0xbf58476d1ce4e5b9;

    [Fact]
    public void Load_WorkingFileOfAnotherProgram_IsSetAsideWholeAndRebuilt()
    {
        var data = history.Copy();
        var file = History.WorkingFile(data);
        var foreign = new byte[8192];
        "SQLite format 3\0"u8.CopyTo(foreign);
        File.WriteAllBytes(file, foreign);
        var next = Perfetl.Run(data, "load", history.Inbox);
        Assert.True(next.ExitCode == 0, next.Errors);
        Assert.Contains("已按归档重放 4 次加载重建。", next.Output, StringComparison.Ordinal);
        Assert.Equal(history.ExactState, PublishedState.Exactly(data, history.LastLoad));
        Assert.Equal(foreign, File.ReadAllBytes(Assert.Single(Directory.GetFiles(
            Path.Combine(data, "warehouse", "aside"), "perfetl.duckdb", SearchOption.AllDirectories))));
    }

    [Fact]
    public void Load_WorkingFileOfANewerEngine_IsLeftAloneAndSaidSo()
    {
        var data = history.Copy();
        var file = History.WorkingFile(data);
        var bytes = WithVersion(File.ReadAllBytes(file), 999);
        File.WriteAllBytes(file, bytes);
        var outcome = Perfetl.Run(data, "load", history.Today);
        Assert.True(outcome.ExitCode == 1, outcome.Output + outcome.Errors);
        var sentence = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("perfetl.duckdb", sentence, StringComparison.Ordinal);
        Assert.Contains("由更新版本的程序写成", sentence, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(file));
        Assert.False(Directory.Exists(Path.Combine(data, "warehouse", "aside")));
        Assert.Equal(history.State, PublishedState.Of(data));
    }

    [Fact]
    public void Load_OnAReadOnlyDisk_SaysSoAndReadersReadOn()
    {
        var path = history.Copy();
        using var disk = SmallDisk.TryMount(path + "-disk", path, 4000);
        if (disk is null) return;
        disk.Freeze();
        var outcome = Perfetl.Run(disk.Path, "load", history.Today);
        Assert.True(outcome.ExitCode == 1, outcome.Output + outcome.Errors);
        var sentence = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("请检查", sentence, StringComparison.Ordinal);
        Assert.Equal(
            """{"n":3}""", Perfetl.Query(disk.Path, "select count(*) as n from mart_funding")[0].ToString());
        Assert.Equal(history.State, PublishedState.Of(disk.Path));
    }

    [Fact]
    public void Load_ThroughALinkedFolder_IsTheSameWarehouse()
    {
        var data = history.Copy();
        var link = data + "-link";
        Directory.CreateSymbolicLink(link, data);
        Assert.Equal(0, Perfetl.Run(link, "load", history.Today).ExitCode);
        Assert.Equal(history.TodaysState, PublishedState.Of(data));
        Assert.Contains(
            "新增 0，修订 0", Perfetl.Run(data, "load", history.Today).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TwoProgramsThroughTwoNames_OneIsBusyOrBothAreWell()
    {
        var data = history.Copy();
        var link = data + "-link";
        Directory.CreateSymbolicLink(link, data);
        using var start = new Barrier(2);
        var outcomes = new[] { data, $"{link}/." }.AsParallel().WithDegreeOfParallelism(2).Select(name =>
        {
            start.SignalAndWait();
            return Perfetl.Run(name, "load", history.Today);
        }).OrderBy(outcome => outcome.ExitCode).ToList();
        Assert.Equal(0, outcomes[0].ExitCode);
        Assert.Contains(outcomes[1].ExitCode, (int[])[0, 4]);
        if (outcomes[1].ExitCode == 4)
            Assert.Contains("数据仓库正被占用：", outcomes[1].Errors, StringComparison.Ordinal);
        Assert.Equal(history.TodaysState, PublishedState.Of(data));
    }

    // The file's first block: a checksum of 8 bytes, "DUCK", the storage version. The checksum is a sum over words.
    private static byte[] WithVersion(byte[] file, ulong version)
    {
        var before = Sum(file);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(VersionAt), version);
        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(file) ^ before ^ Sum(file);
        BinaryPrimitives.WriteUInt64LittleEndian(file, checksum);
        return file;
    }

    private static ulong Sum(byte[] file) => unchecked(
        (BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(8)) * ChecksumFactor)
        ^ (BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)) * ChecksumFactor));
}
