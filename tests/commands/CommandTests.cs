using System.Text.Json;
using System.Xml.Linq;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Commands;

/// <summary>Every command of the program on the published seed, as an analyst types it.</summary>
public sealed class CommandTests(SeedRun seed) : IClassFixture<SeedRun>
{
    private const string Smallest = "select project_name, total_cny from mart_funding order by total_cny limit 1";

    [Fact]
    public void Query_Table_AlignsForTheEye()
    {
        var lines = Perfetl.Run(seed.Data, "query", Smallest).Output.TrimEnd().Split('\n');
        Assert.Equal(["project_name", "total_cny"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("32000.00", lines[2], StringComparison.Ordinal);
        Assert.Equal("共 1 行", lines[3]);
    }

    [Fact]
    public void Query_Csv_HasAHeadAndExactNumbers() => Assert.Equal(
        "total_cny,project_category,carried_over_cny\n32000.00,经常性项目,\n",
        Perfetl.Run(seed.Data, "query", """
            select total_cny, project_category, carried_over_cny from mart_funding order by total_cny limit 1
            """, "--format", "csv").Output.ReplaceLineEndings("\n"));

    [Fact]
    public void Query_JsonWithParameters_IsOneArrayOfObjects() => Assert.Equal(
        """[{"n":89,"on_day":"2022-01-01","none":null,"yes":true}]""",
        Perfetl.Run(seed.Data, "query", """
            select count(*) as n, date '2022-01-01' as on_day, null as none, true as yes from mart_indicator
            where level2 = $level and fiscal_year = $year
            """, "--format", "json", "-p", "level=数量指标", "-p", "year=2022").Output.Trim());

    [Fact]
    public void Query_Parquet_IsReadBackByDuckDb()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(
            seed.Data, "query", "select * from mart_funding", "--format", "parquet", "--out", folder["资金.parquet"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select sum(total_cny) from '{folder["资金.parquet"]}'";
        Assert.Equal(106865709.00m, command.ExecuteScalar());
    }

    [Theory]
    [InlineData("select 1; select 2")]
    [InlineData("delete from fct_funding")]
    [InlineData("copy mart_funding to 'x.csv'")]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("attach 'x.duckdb' as x")]
    [InlineData("selec 1")]
    [InlineData("select $missing")]
    public void Query_AnythingButOneReadOnlyStatement_IsRefused(string sql)
    {
        var outcome = Perfetl.Run(seed.Data, "query", sql);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.NotEmpty(outcome.Errors);
    }

    [Fact]
    public void Query_NothingPublished_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(folder["data"], "query", "select 1");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("请先运行 perfetl run", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfADepartment_IsWellFormedSvgWithEveryProject()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "chart", "funding", "--out", folder["资金.svg"], "--year", "2022");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        XNamespace svg = "http://www.w3.org/2000/svg";
        var rows = XDocument.Load(folder["资金.svg"]).Descendants(svg + "g")
            .Where(group => group.Attribute("data-project") is not null).ToList();
        Assert.Equal(20, rows.Count);
        Assert.Equal(106865709m, rows.Sum(row => decimal.Parse(
            row.Attribute("data-total-cny")!.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("图.svg", "--department", "没有这个部门")]
    [InlineData("图.svg", "--year", "1999")]
    [InlineData("图.gif", "--year", "2022")]
    public void Chart_ThatCannotBe_SaysSoAndWritesNothing(string file, string option, string value)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(
            seed.Data, folder.Path, ["chart", "funding", "--out", folder[file], option, value]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Chart_List_NamesTheCharts() =>
        Assert.StartsWith("funding", Perfetl.Run(seed.Data, "chart", "--list").Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_Seed_SaysWhereEverythingStands()
    {
        var outcome = Perfetl.Run(seed.Data, "explain", Repository.SeedForms);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("项目资金总额：18,052,461.00 元（印作“18,052,461”）  第10行第4列", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("推断：印出的标签为“质量指标”", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("“> = 90%” → “>=90%”", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Json_IsOneObject()
    {
        using var json = JsonDocument.Parse(Perfetl.Run(seed.Data, "explain", Repository.SeedForms, "--json").Output);
        Assert.Equal(20, json.RootElement.GetProperty("forms").GetArrayLength());
    }

    [Fact]
    public void Doctor_AfterARun_FindsEverythingWell()
    {
        var outcome = Perfetl.Run(seed.Data, "doctor");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.DoesNotContain("异常", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("DuckDB v", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Json_IsOneObjectAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(folder["data"], "load", Repository.SeedForms, "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(20, json.RootElement.GetProperty("declarations").GetInt32());
        var year = Assert.Single(json.RootElement.GetProperty("years").EnumerateArray());
        Assert.Equal(2022, year.GetProperty("fiscal_year").GetInt32());
        Assert.Equal(106865709.00m, year.GetProperty("total_cny").GetDecimal());
    }
}
