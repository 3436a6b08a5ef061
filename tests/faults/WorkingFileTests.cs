using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>
/// A working file that is lost or damaged is built again from the archive, ids and times included; readers never
/// see it.
/// </summary>
public sealed class WorkingFileTests(History history) : IClassFixture<History>
{
    private const int Places = 12;

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("half")]
    [InlineData("zeroed header")]
    [InlineData("text")]
    public void Load_WorkingFileLost_RebuildsItAndSaysSo(string loss)
    {
        var data = history.Copy();
        var file = History.WorkingFile(data);
        Lose(file, loss);
        var lost = File.Exists(file) ? File.ReadAllBytes(file) : null;
        var next = Perfetl.Run(data, "load", history.Inbox);
        Assert.True(next.ExitCode == 0, next.Errors);
        Assert.Contains("已按归档重放 4 次加载重建。", next.Output, StringComparison.Ordinal);
        Assert.Contains("新增 0，修订 0，未变 3，隔离 0", next.Output, StringComparison.Ordinal);
        Assert.Equal(history.ExactState, PublishedState.Exactly(data, history.LastLoad));
        var aside = Directory.EnumerateFiles(
            Directory.CreateDirectory(Path.Combine(data, "warehouse", "aside")).FullName,
            "perfetl.duckdb", SearchOption.AllDirectories).Select(File.ReadAllBytes).SingleOrDefault();
        Assert.Equal(lost, aside);
    }

    [Fact]
    public void Load_BytesOverwrittenAnywhere_EndsAsIfNothingHadHappened()
    {
        var random = new Random(2022);
        var size = new FileInfo(History.WorkingFile(history.Data)).Length;
        var damages = Enumerable.Range(0, Places)
            .Select(_ => (At: random.NextInt64(size), Bytes: RandomBytes(random, 1 + random.Next(8192)))).ToList();
        Parallel.ForEach(damages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, damage =>
        {
            var data = history.Copy();
            using (var file = File.OpenWrite(History.WorkingFile(data)))
            {
                file.Position = Math.Min(damage.At, size - damage.Bytes.Length);
                file.Write(damage.Bytes);
            }

            AssertTodayIsRight(data, $"{damage.Bytes.Length} bytes at {damage.At}");
        });
    }

    [Fact]
    public void Rebuild_OnDemand_GivesTheSameMarts()
    {
        var data = history.Copy();
        var rebuilt = Perfetl.Run(data, "rebuild");
        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Errors));
        Assert.Contains("重放 4 次加载", rebuilt.Output, StringComparison.Ordinal);
        Assert.Contains("与此前发布的数据完全一致", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal(history.ExactState, PublishedState.Exactly(data));
    }

    // As docs/backup.md says: the archive and the packages are enough.
    [Fact]
    public void Rebuild_FromABackup_GivesTheSameMarts()
    {
        var data = history.Copy();
        foreach (var folder in Directory.GetDirectories(data))
            if (Path.GetFileName(folder) is not ("archive" or "packages")) Directory.Delete(folder, recursive: true);
        var rebuilt = Perfetl.Run(data, "rebuild");
        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Errors));
        Assert.Contains("此前没有发布过数据，无从比较", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal(history.ExactState, PublishedState.Exactly(data));
    }

    private void AssertTodayIsRight(string data, string damage)
    {
        new Nights(data).Load(history.Today);
        Assert.True(PublishedState.Of(data) == history.TodaysState, damage);
    }

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void Lose(string file, string loss)
    {
        switch (loss)
        {
            case "missing":
                File.Delete(file);
                break;
            case "text":
                File.WriteAllText(file, "not a warehouse");
                break;
            case "zeroed header":
                using (var stream = File.OpenWrite(file)) stream.Write(new byte[3 * 4096]);
                break;
            default:
                using (var stream = File.OpenWrite(file)) stream.SetLength(loss == "empty" ? 0 : stream.Length / 2);
                break;
        }
    }
}
