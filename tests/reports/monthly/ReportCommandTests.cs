using System.Text;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary><c>perfetl report</c> as an operator calls it, and what it says when it cannot.</summary>
public sealed class ReportCommandTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Fact]
    public void Verify_OwnReport_IsMadeAgainByteForByte()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.pdf"], seed.Report.Bytes.ToArray());
        var outcome = Perfetl.Run(seed.Data, "report", "--verify", folder["a.pdf"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("逐字节相同", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(seed.Report.Stamp.Sha256, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithAppendix_WritesThreeFilesAndTheAppendixVerifiesToo()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "report", "--appendix", "--out", folder["月报.pdf"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(
            ["月报 问题清单.csv", "月报 附录.pdf", "月报.pdf"],
            Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        var verified = Perfetl.Run(seed.Data, "report", "--verify", folder["月报 附录.pdf"]);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Errors));
        Assert.Contains("逐字节相同", verified.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不是 PDF")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>")]
    public void Verify_OtherFile_IsNoReportOfOurs(string content)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "report", "--verify", folder.Write("a.pdf", content));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("不是 perfetl report 编写的月报", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--month", "2022-13", "应为 2022-12 一类")]
    [InlineData("--month", "2099-01", "2099 年 1 月还没有数据")]
    [InlineData("--month", "2001-01", "2001 年 1 月没有数据")]
    [InlineData("--department", "闵行区委组织部", "名称相近的：中共上海市闵行区委组织部(汇总)。")]
    [InlineData("--verify", "没有这个文件.pdf", "找不到文件")]
    public void Report_WrongCall_IsOneSentence(string option, string value, string sentence)
    {
        var outcome = Perfetl.Run(seed.Data, "report", option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void Report_TargetIsAFolder_FailsAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["月报.pdf"]);
        var outcome = Perfetl.Run(seed.Data, "report", "--out", folder["月报.pdf"]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
        Assert.Equal([folder["月报.pdf"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Make_WithoutFonts_NamesTheFile()
    {
        using var connection = WarehouseFile.OpenSnapshot(seed.Snapshot);
        var reports = MonthlyReports.Open(connection, seed.Report.Stamp.Sha256, null, new FontSet("/no/fonts"));
        var failure = Assert.Throws<BadFontException>(() => reports.Make());
        Assert.Contains("NotoSansSC", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_NothingPublished_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(folder["data"], "report");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("perfetl run", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Stamp_NameLikeAnEntry_IsReadBackAsItIs()
    {
        var stamp = new ReportStamp(
            "0.1.0", "20221231T000000000Z", new string('a', 64), new ReportMonth(2022, 12), "甲; month=2021-01; 局");
        Assert.Equal(stamp, ReportStamp.TryParse(stamp.Keywords));
        var appendix = stamp with { IsAppendix = true };
        Assert.Equal(appendix, ReportStamp.TryParse(appendix.Keywords));
        Assert.Null(ReportStamp.TryParse("perfetl-report; version=0.1.0"));
        Assert.Null(ReportStamp.TryParse(""));
    }

    [Fact]
    public void PathFor_AwkwardNames_AreApartAndShort()
    {
        var folder = new DataFolder("data");
        string[] names = ["甲/乙", "甲_乙", new string('局', 200), new string('局', 201)];
        var paths = names.Select(name => ReportFile.PathFor(
            folder, seed.Report.Stamp with { Department = name })).ToList();
        Assert.Equal(4, paths.Distinct().Count());
        Assert.All(paths, path => Assert.InRange(Encoding.UTF8.GetByteCount(Path.GetFileName(path)), 1, 249));
        var reports = Path.Combine(folder.Root, "out", "reports");
        Assert.All(paths, path => Assert.Equal(reports, Path.GetDirectoryName(path)));
    }
}
