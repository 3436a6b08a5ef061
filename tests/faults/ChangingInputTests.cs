using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>
/// A file is written, cut and deleted while loads read it: the old form, the new one, or none; never a mix.
/// </summary>
public sealed class ChangingInputTests : IDisposable
{
    private const int Loads = 6;

    private static readonly byte[] Old = Bytes(new SmallForm("图书采购") { Total = 1_111_111m, Batches = "1批次" });
    private static readonly byte[] New = Bytes(new SmallForm("图书采购") { Total = 2_222_222m, Batches = "2批次" });

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("in place")]
    [InlineData("cut first")]
    [InlineData("deleted first")]
    public async Task Load_FileRewrittenAllTheTime_IsNeverTorn(string way)
    {
        var nights = new Nights(folder["data"]);
        var file = folder.Write("inbox/a.txt", "");
        folder.Write("inbox/b.txt", new SmallForm("路灯更换").Text);
        await File.WriteAllBytesAsync(file, Old);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => Rewrite(file, way, stop.Token));
        for (var load = 0; load < Loads; load++)
        {
            var report = nights.Load(folder["inbox"]);
            Assert.Subset(
                new HashSet<string> { "1111111.00|1批次", "2222222.00|2批次" },
                Rows.Of(nights.Snapshot, """
                    select total_cny, target_printed from mart_funding join mart_indicator using (project_name)
                    where project_name = '图书采购' and row_no = 1
                    """).ToHashSet());
            Assert.All(report.Quarantine, form => Assert.Matches("正在被改写|文件是空的|读不出来", form.Message));
            Assert.Contains("路灯更换", Rows.Of(nights.Snapshot, "select project_name from mart_funding"));
        }

        await stop.CancelAsync();
        await writer;
        await File.WriteAllBytesAsync(file, New);
        nights.Load(folder["inbox"]);
        Assert.Contains("2222222.00", Rows.Of(nights.Snapshot, "select total_cny from mart_funding"));
    }

    private static void Rewrite(string file, string way, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            if (way == "deleted first") File.Delete(file);
            var mode = way == "in place" ? FileMode.OpenOrCreate : FileMode.Create;
            using var stream = new FileStream(file, mode, FileAccess.Write, FileShare.ReadWrite);
            var text = turn % 2 == 0 ? New : Old;
            stream.Write(text.AsSpan(0, text.Length / 2));
            stream.Flush();
            stream.Write(text.AsSpan(text.Length / 2));
        }
    }

    private static byte[] Bytes(SmallForm form) => System.Text.Encoding.UTF8.GetBytes(form.Text);
}
