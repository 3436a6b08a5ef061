using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Tests.Load;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>A report that somebody keeps can be verified whatever the nights since have brought.</summary>
/// <remarks>Two snapshots are kept, so that the one of the report is soon gone.</remarks>
public sealed class VerificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public VerificationTests()
    {
        nights = new Nights(folder["data"])
        {
            Settings = new Settings { Publish = new PublishOptions { Snapshots = 2, ReportMonths = 1 } },
        };
        folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("图书采购"), new SmallForm("路灯更换")));
        folder.Write("inbox/b.txt", new SmallForm("渠道疏浚") { Department = "某区水务局", Total = 48_000m }.Text);
    }

    private string Signed => folder["签字.pdf"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Verify_SnapshotGoneAfterManyNights_IsMadeAgainFromTheArchiveByteForByte()
    {
        folder.Write("inbox/坏.txt", "甲方：某单位");
        Night();
        Sign();
        var ofDepartment = SnapshotReports.Make(SnapshotFile.At(nights.Snapshot), null, "某区水务局").Bytes.ToArray();
        Night();
        folder.Write("inbox/a.txt", SmallForm.File(
            new SmallForm("图书采购") { Total = 700_000m }, new SmallForm("路灯更换")));
        Night();
        folder.Write("inbox/c.txt", "乙方：某单位");
        var last = Night();
        nights.Undo(last);
        for (var quiet = 0; quiet < 3; quiet++) Night();
        Assert.False(File.Exists(SnapshotOf(Signed)));
        AssertVerified("逐字节相同", "已按归档重放 1 次加载");
        File.WriteAllBytes(Signed, ofDepartment);
        AssertVerified("某区水务局", "逐字节相同");
        File.Move(nights.Data.WorkingFile, folder["lost.duckdb"]);
        nights.Rebuild();
        AssertVerified("逐字节相同", "已按归档重放 1 次加载");
        Assert.InRange(Directory.GetFiles(nights.Data.Published, "*.duckdb").Length, 1, 4);
    }

    [Fact]
    public void Verify_NoLaterReportOfTheMonth_ItsSnapshotStaysAndDoctorSaysSo()
    {
        Night();
        Sign();
        for (var number = 1; number <= 4; number++)
        {
            folder.Write("inbox/c.txt", new SmallForm("绿化养护") { Total = number }.Text);
            nights.Load(folder["inbox"]);
        }

        Assert.True(File.Exists(SnapshotOf(Signed)));
        AssertVerified("逐字节相同", "已用 ");
        var doctor = Perfetl.Run(folder["data"], "doctor").Output;
        Assert.Contains("其中月报所据 1 个：", doctor, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(SnapshotOf(Signed)), doctor, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NumberChanged_SaysWhichAndWhere()
    {
        Night();
        File.Copy(nights.Snapshot, folder["other.duckdb"]);
        Execute(folder["other.duckdb"], "update fct_funding set amount_cny = 49000 where amount_cny = 48000");
        var stamp = SnapshotFile.At(nights.Snapshot).Sha256;
        using (var connection = WarehouseFile.OpenSnapshot(folder["other.duckdb"]))
        {
            var forged = MonthlyReports.Open(connection, stamp, month: null, FontSet.Installed).Make();
            File.WriteAllBytes(Signed, forged.Bytes.ToArray());
        }

        var answer = Verify();
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("内容不同：文件被改动过。", answer.Output, StringComparison.Ordinal);
        Assert.Contains("第 1 页：文件上是“204.90”，重编为“204.80”", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_SavedByOtherSoftware_HasTheSameText()
    {
        Night();
        Sign();
        File.WriteAllBytes(Signed, [.. File.ReadAllBytes(Signed), (byte)'\n']);
        var answer = Verify();
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("文字和数字全部相同，只是字节不同", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_MadeByAnotherVersion_IsComparedAndSaysSo()
    {
        Night();
        var report = SnapshotReports.Make(SnapshotFile.At(nights.Snapshot), month: null, department: null, "0.0.9");
        File.WriteAllBytes(Signed, report.Bytes.ToArray());
        AssertVerified("逐字节相同", "PerfEtl 0.0.9（现在运行的是 ");
        File.WriteAllBytes(Signed, [.. report.Bytes.ToArray(), (byte)'\n']);
        Assert.Contains("编写它的程序是 0.0.9", Verify().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ArchiveMemberGone_NamesTheDocument()
    {
        Night();
        Sign();
        File.Delete(SnapshotOf(Signed));
        var member = Rows.Of(folder["签字.duckdb"], """
            select document_sha256 from dim_document where document_name = 'b.txt'
            """)[0];
        File.Delete(Path.Combine(nights.Data.Archive, member[..2], member[2..4], member));
        var answer = Verify();
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("归档已不完整", answer.Output, StringComparison.Ordinal);
        Assert.Contains("缺失    b.txt：", answer.Output, StringComparison.Ordinal);
        Assert.Contains("已不存在", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OfAnotherDataFolder_SaysThatTheLoadIsUnknown()
    {
        Night();
        Sign();
        var other = new Nights(folder["other"]);
        other.Load(folder["inbox"]);
        var answer = Perfetl.Run(folder["other"], "report", "--verify", Signed);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("从未有过加载 " + StampOf(Signed).LoadId, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuild_AsOf_MakesItAsItWasAndLeavesThePresent()
    {
        Night();
        var second = Night();
        folder.Write("inbox/b.txt", new SmallForm("渠道疏浚") { Department = "某区水务局", Total = 99_000m }.Text);
        Night();
        var present = (Path.GetFileName(nights.Snapshot), SnapshotFile.At(nights.Data.WorkingFile).Sha256);
        var made = Perfetl.Run(folder["data"], "rebuild", "--as-of", second, "--out", folder["then"]);
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.Contains($"重放 2 次加载，做出加载 {second} 之后的数据仓库", made.Output, StringComparison.Ordinal);
        Assert.Equal(present, (Path.GetFileName(nights.Snapshot), SnapshotFile.At(nights.Data.WorkingFile).Sha256));
        var then = new Nights(folder["then"]).Snapshot;
        Lines.AssertEqual(["2048000.00|2"], Rows.Of(then, """
            select sum(total_cny), (select count(*) from mart_load_history) from mart_funding
            """));
        var again = Perfetl.Run(folder["data"], "rebuild", "--as-of", second, "--out", folder["then"]);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("不会覆盖", again.Errors, StringComparison.Ordinal);
        Assert.Equal(2, Perfetl.Run(folder["data"], "rebuild", "--out", folder["x"]).ExitCode);
        var unknown = Perfetl.Run(folder["data"], "rebuild", "--as-of", "20200101T000000000Z");
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains(second, unknown.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder["data"], "as-of")));
    }

    // As `perfetl run` does: load, publish, write this month's report.
    private string Night()
    {
        var report = nights.Load(folder["inbox"]);
        SnapshotReports.WriteUsual(nights.Data, report.Snapshot);
        return report.LoadId;
    }

    private void Sign()
    {
        var report = SnapshotReports.Make(SnapshotFile.At(nights.Snapshot), month: null, department: null);
        File.WriteAllBytes(Signed, report.Bytes.ToArray());
        File.Copy(nights.Snapshot, folder["签字.duckdb"]);
    }

    private Outcome Verify() => Perfetl.Run(folder["data"], "report", "--verify", Signed);

    private void AssertVerified(params string[] sentences)
    {
        var answer = Verify();
        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        foreach (var sentence in sentences) Assert.Contains(sentence, answer.Output, StringComparison.Ordinal);
    }

    private string SnapshotOf(string report) =>
        Path.Combine(nights.Data.Published, $"perfetl-{StampOf(report).LoadId}.duckdb");

    private static ReportStamp StampOf(string report) => ReportComparison.StampOf(
        new PdfViewer(new PdfLimits()).Read(File.ReadAllBytes(report)))!;

    private void Execute(string file, string sql)
    {
        using WarehouseConnection connection = WarehouseFile.OpenWorking(file, folder["temporary"]);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
