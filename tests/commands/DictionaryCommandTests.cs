using System.Text.Json;

namespace PerfEtl.Tests.Commands;

/// <summary>What an analyst asks before the first query: which tables, which columns, what do they mean?</summary>
public sealed class DictionaryCommandTests(SeedRun seed) : IClassFixture<SeedRun>
{
    [Fact]
    public void Tables_OfTheSnapshot_AreMartsDimensionsAndFactsWithTheirRows()
    {
        using var json = JsonDocument.Parse(Perfetl.Run(seed.Data, "tables", "--json").Output);
        var tables = json.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(
            table => table.GetProperty("name").GetString()!, table => table);
        Assert.Equal(20, tables["mart_funding"].GetProperty("row_count").GetInt32());
        Assert.Equal("现行申报表的绩效指标，每条一行", tables["mart_indicator"].GetProperty("meaning").GetString());
        Assert.All(tables.Keys, name => Assert.Matches("^(mart|dim|fct|bridge)_", name));
        Assert.Contains("mart_funding", Perfetl.Run(seed.Data, "tables").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_ATable_SaysTypeMeaningUnitNullAndExample()
    {
        using var json = JsonDocument.Parse(Perfetl.Run(seed.Data, "describe", "mart_funding", "--json").Output);
        var total = json.RootElement.GetProperty("columns").EnumerateArray()
            .Single(column => column.GetProperty("name").GetString() == "total_cny");
        Assert.Equal(
            ["total_cny", "DECIMAL(18,2)", "项目资金总额", "元", "原表未填（空白不等于 0）", "18052461.00"],
            total.EnumerateObject().Select(part => part.Value.GetString()!));
        Assert.StartsWith("mart_funding：现行申报表的资金，每份一行（20 行）\n",
            Perfetl.Run(seed.Data, "describe", "MART_funding").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("funding", "mart_funding")]
    [InlineData("mart_fundng", "mart_funding")]
    [InlineData("mart_indicators", "mart_indicator")]
    [InlineData("departmnet", "dim_department")]
    public void Describe_UnknownTable_NamesTheNearest(string typed, string meant)
    {
        var outcome = Perfetl.Run(seed.Data, "describe", typed);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"没有“{typed}”这张表。", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains($"“{meant}”", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void CurrentLink_AfterARun_IsTheSnapshotInForce()
    {
        var published = Path.Combine(seed.Data, "published");
        var link = new FileInfo(Path.Combine(published, "current.duckdb"));
        Assert.Equal(File.ReadAllText(Path.Combine(published, "CURRENT")).Trim(), link.LinkTarget);
        Assert.Equal(["20"], Rows.Of(link.FullName, "select count(*) from mart_funding"));
    }

    [Fact]
    public void Time_InEveryMart_IsShownInChinaWithItsZone()
    {
        var outcome = Perfetl.Run(seed.Data, "query",
            "select started_at, started_date, strftime(started_at, '%Y-%m-%d') as day from mart_load_history",
            "--format", "csv");
        var cells = outcome.Output.Split('\n')[1].Split(',');
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+08:00$", cells[0]);
        Assert.Equal([cells[0][..10], cells[0][..10]], cells[1..]);
        var shown = DateTimeOffset.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(DateTimeOffset.UtcNow - shown, TimeSpan.Zero, TimeSpan.FromMinutes(30));
        Assert.Equal("[]", Perfetl.Run(seed.Data, "query",
            "select * from mart_run_history where outcome = 'running'", "--format", "json").Output.Trim());
        Assert.Matches(@"\d\d:\d\d:\d\d\+08:00", Perfetl.Run(seed.Data, "history").Output);
    }
}
