using System.Text.Json;

namespace PerfEtl.Tests.Serve;

/// <summary>Queries over HTTP: the whole answer, or a status and one sentence.</summary>
[Collection(ServeSite.Shared)]
public sealed class QueryApiTests(ServeSite site)
{
    [Fact]
    public async Task Json_OfAQuery_IsWhatTheCommandPrints()
    {
        const string sql = "select project_name, total_cny, start_date from mart_funding order by all limit 3";
        var (status, text) = await site.QueryAsync("analyst", sql);
        Assert.Equal((200, Perfetl.Run(site.Data, "query", sql, "--format", "json").Output), (status, text));
    }

    [Fact]
    public async Task Csv_OfAQuery_OpensInExcelAndHoldsNoFormula()
    {
        using var http = site.As("analyst");
        var bytes = await http.GetByteArrayAsync(
            new Uri("/query.csv?sql=select '=1%2B1' as a, $n as b&p_n=7", UriKind.Relative));
        Assert.Equal("\uFEFFa,b\r\n'=1+1,7\r\n", System.Text.Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("parquet", "PAR1")]
    [InlineData("xlsx", "PK")]
    [InlineData("svg", "<svg")]
    [InlineData("png", "PNG")]
    [InlineData("pdf", "%PDF")]
    public async Task File_OfEachFormat_IsOneAndNamesItsSnapshot(string format, string beginning)
    {
        using var http = site.As("analyst");
        using var answer = await http.GetAsync(new Uri(
            $"/query.{format}?sql=select project_name, total_cny from mart_funding limit 30", UriKind.Relative));
        Assert.Equal("30", answer.Headers.GetValues("X-PerfEtl-Rows").Single());
        var snapshot = answer.Headers.GetValues("X-PerfEtl-Snapshot").Single();
        Assert.Equal(File.ReadAllText(Path.Combine(site.Data, "published", "CURRENT")).Trim(), snapshot + ".duckdb");
        Assert.Contains(beginning, System.Text.Encoding.Latin1.GetString(
            (await answer.Content.ReadAsByteArrayAsync())[..8]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sql=selec 1", 400, "“selec”附近的写法不对")]
    [InlineData("", 400, "SQL 是空的")]
    [InlineData("sql=select 1&limit=3", 400, "参数“limit”不认识")]
    [InlineData("sql=select 1&snapshot=../../x", 400, "快照“../../x”不合要求")]
    [InlineData("sql=select 1&snapshot=perfetl-20200101T000000000Z", 410, "已不在")]
    [InlineData("sql=select range from range(2000000)", 413, "超过 1000000 行")]
    [InlineData("sql=select range from range(2000000)", 413, "请管理员放宽设置 Query:Rows")]
    [InlineData("sql=select $year", 400, "网址请加 p_year=值")]
    [InlineData("sql=select 1&p_year=2022", 400, "语句中没有参数 $year")]
    [InlineData("sql=select 1&kind=pie", 400, "pie")]
    public async Task Query_ThatIsWrong_HasAStatusAndOneSentence(string query, int status, string said)
    {
        using var http = site.As("analyst");
        var format = query.Contains("kind", StringComparison.Ordinal) ? "svg" : "json";
        using var answer = await http.GetAsync(new Uri($"/query.{format}?{query}", UriKind.Relative));
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, (int)answer.StatusCode);
        var sentence = told.RootElement.GetProperty("error").GetString()!;
        Assert.Contains(said, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch("--[a-z]", sentence);
    }

    [Fact]
    public async Task Query_TooLongToRead_IsRefused()
    {
        var (status, text) = await site.QueryAsync("analyst", "select '" + new string('字', 25_000) + "'");
        Assert.Equal(400, status);
        Assert.Contains("最多 20000 字", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_OfOneWhoAsksMuch_LetAnotherThroughSoon()
    {
        const string slow = "select count(*) from range(100000000) a, range(100000) b where a.range < b.range";
        var many = Enumerable.Range(0, 4).Select(_ => site.QueryAsync("other", slow, "&seconds=3")).ToList();
        Assert.Equal(200, (await site.QueryAsync("analyst", "select 1")).Status);
        Assert.True(many.Count(one => one.IsCompleted) < 3, "Four queries of one person went before another's.");
        Assert.All(await Task.WhenAll(many), answer => Assert.Equal(408, answer.Status));
    }

    [Fact]
    public async Task Query_OfAnybody_StandsInTheAuditLog()
    {
        await site.QueryAsync("analyst", "select 20221231 as audited");
        var lines = Directory.GetFiles(Path.Combine(site.Data, "audit")).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var line = lines.Single(one => one.GetProperty("about").GetString() == "select 20221231 as audited");
        Assert.Equal(("analyst", "127.0.0.1", "query", "done"), (
            line.GetProperty("who").GetString(), line.GetProperty("from").GetString(),
            line.GetProperty("what").GetString(), line.GetProperty("outcome").GetString()));
    }
}
