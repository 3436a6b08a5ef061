using PerfEtl.Tests.Load;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse;

/// <summary>What the checks before a publish let pass and what they name.</summary>
public sealed class WarehouseChecksTests : IClassFixture<OneLoad>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WarehouseConnection connection;

    public WarehouseChecksTests(OneLoad load)
    {
        File.Copy(load.WorkingFile, folder["perfetl.duckdb"]);
        connection = WarehouseFile.OpenWorking(folder["perfetl.duckdb"], folder["spill"]);
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Run_WhatALoadWrote_Passes() => Assert.Empty(WarehouseChecks.Run(connection));

    [Theory]
    [InlineData("2")]
    [InlineData("1, 3")]
    [InlineData("1, 1, 2")]
    [InlineData("1, 1, 3")]
    [InlineData("0, 1, 2")]
    [InlineData("1, 2, 4, 4")]
    public void Run_RowsThatDoNotCountFromOne_NamesTheCheck(string rows)
    {
        Keep(rows);
        Assert.True(NamesIndicators());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3, 1, 2")]
    public void Run_RowsThatCountFromOne_DoesNotNameIt(string rows)
    {
        Keep(rows);
        Assert.False(NamesIndicators());
    }

    [Fact]
    public void Run_DeclarationWithoutIndicators_NamesTheCheck()
    {
        Execute("delete from fct_indicator_target");
        Assert.True(NamesIndicators());
    }

    [Fact]
    public void Run_FormThatSaysTwoDeclarations_NamesTheCheck()
    {
        Execute("""
            insert into fct_declaration
            select * replace (2 as declaration_key, 2023 as fiscal_year)
            from fct_declaration where declaration_key = 1;
            insert into bridge_declaration_document
            select * replace (2 as declaration_key)
            from bridge_declaration_document where declaration_key = 1
            """);
        Assert.Contains(WarehouseChecks.Run(connection), offence =>
            offence.StartsWith("forms_say_one_thing: ", StringComparison.Ordinal));
    }

    // Another check compares with what was staged, and objects to any row taken away here.
    private bool NamesIndicators() => WarehouseChecks.Run(connection).Any(offence =>
        offence.StartsWith("every_declaration_has_indicators: ", StringComparison.Ordinal));

    // The declaration's first indicator under these row numbers, and no other.
    private void Keep(string rows)
    {
        Execute("create temp table kept as select * from fct_indicator_target where row_no = 1");
        Execute("delete from fct_indicator_target");
        Execute($"""
            insert into fct_indicator_target
            select kept.* replace (unnest([{rows}]) as row_no)
            from kept
            """);
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>The working file after a load of one small form; each test works on a copy.</summary>
public sealed class OneLoad : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OneLoad()
    {
        var outcome = Perfetl.Run(folder["data"], "load", folder.Write("in/a.txt", new SmallForm("图书采购").Text));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    /// <summary>Where it lies.</summary>
    public string WorkingFile => folder["data/warehouse/perfetl.duckdb"];

    public void Dispose() => folder.Dispose();
}
