using System.Diagnostics;

namespace PerfEtl.Tests.Query;

/// <summary>A query that asks for too much ends soon, in one sentence.</summary>
public sealed class QueryLimitTests(SeedRun seed) : IClassFixture<SeedRun>
{
    [Theory]
    [InlineData("select repeat('x', 3000000000)", "内存超过 1024 MB")]
    [InlineData("select list(range) from range(1000000000)", "内存超过 1024 MB")]
    [InlineData("select * from range(2000000)", "超过 1000000 行")]
    public void Query_ThatIsTooLarge_EndsInOneSentence(string sql, string said) => AssertEnds(said, 30, sql);

    [Theory]
    [InlineData("select count(*) from range(10000000) a, range(10000000) b where a.range < b.range")]
    [InlineData("with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t")]
    public void Query_ThatIsTooLong_EndsInOneSentence(string sql) =>
        AssertEnds("查询超过 2 秒", 20, sql, "--timeout", "2");

    [Fact]
    public void Query_ThatIsTooLong_WithJson_EndsInOneObject()
    {
        var outcome = Perfetl.Run(seed.Data, "query", "--json", "--timeout", "1",
            "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t");
        Assert.Equal(1, outcome.ExitCode);
        using var told = System.Text.Json.JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, told.RootElement.GetProperty("exit_code").GetInt32());
        Assert.Contains("查询超过 1 秒", told.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Query_MoreRowsThanTheCallAllows_IsAnErrorAndNotACut()
    {
        AssertEnds("超过 10 行", 20, "select * from range(11)", "--max-rows", "10", "--format", "csv");
        Assert.Equal(0, Perfetl.Run(seed.Data, "query", "select * from range(10)", "--max-rows", "10").ExitCode);
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "-1")]
    [InlineData("--timeout", "86401")]
    [InlineData("--max-rows", "0")]
    public void Query_LimitOutOfRange_IsRefused(string option, string value)
    {
        var outcome = Perfetl.Run(seed.Data, "query", "select 1", option, value);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"{option} {value} 不合要求，应为 1 到 ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select * from enable_logging('QueryLog', storage := 'file', storage_path := 'log.csv')")]
    [InlineData("select * from read_text('/etc/hostname')")]
    [InlineData("select * from glob('/*')")]
    [InlineData("select * from read_blob('perfetl.duckdb')")]
    [InlineData("set memory_limit = '100GB'")]
    [InlineData("pragma enable_profiling")]
    public void Query_ThatReachesOut_IsRefused(string sql)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, folder.Path, ["query", sql]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("", "SQL 是空的")]
    [InlineData("-- 注释", "查询是空的")]
    [InlineData("selec 1", "“selec”附近的写法不对")]
    [InlineData("select 1 +", "语句在末尾不完整")]
    [InlineData("select * from mart_fundng", "没有叫“mart_fundng”的表或视图")]
    [InlineData("select * from mart_fundng ", "您是不是要用“mart_funding")]
    [InlineData("select total_cn from mart_funding", "没有叫“total_cn”的列")]
    [InlineData("select sum('x')", "没有叫“sum”的函数，或参数的类型不合")]
    [InlineData("select project_name, count(*) from mart_funding", "列“project_name”既不在 group by 里")]
    [InlineData("select summ(1)", "没有叫“summ”的函数")]
    [InlineData("select cast('约30万' as int)", "“约30万”不能转换成 INT32")]
    [InlineData("select $year", "参数 year 没有给值：命令行请加 -p year=值")]
    public void Query_ThatIsWrong_IsOneChineseSentence(string sql, string said)
    {
        var outcome = Perfetl.Run(seed.Data, "query", sql);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(said, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
        Assert.DoesNotContain("Error", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_ParameterThatIsNotInTheStatement_IsRefused()
    {
        var outcome = Perfetl.Run(seed.Data, "query", "select $year", "-p", "year=2022", "-p", "yaer=2022");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("语句中没有参数 $yaer", outcome.Errors, StringComparison.Ordinal);
    }

    private void AssertEnds(string said, int seconds, string sql, params string[] options)
    {
        var clock = Stopwatch.StartNew();
        var outcome = Perfetl.Run(seed.Data, ["query", sql, .. options]);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(said, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, seconds);
    }
}
