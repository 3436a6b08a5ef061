using Dapper;
using PerfEtl.Pipeline.Query;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.House;

/// <summary>Every published column is explained, once, and the explanations reach the warehouse and the page.</summary>
public sealed class DataDictionaryTests : IDisposable
{
    private readonly WarehouseConnection connection = new("Data Source=:memory:");

    public DataDictionaryTests()
    {
        connection.Open();
        WarehouseSchema.Ensure(connection);
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Column_OfEveryPublishedTable_IsExplainedAndNoOther() => Lines.AssertEqual(
        Sorted(PublishedTable.In(connection)
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))),
        Sorted(TableMeanings.Tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))));

    [Fact]
    public void Column_Explanation_HasMeaningAndExample() => Lines.AssertEqual([], TableMeanings.Tables
        .SelectMany(table => table.Columns.Where(column => column.Meaning.Length < 2 || column.Example is null)
            .Select(column => $"{table.Name}.{column.Name}: {column.Text}")));

    [Theory]
    [InlineData("_cny", "元")]
    [InlineData("_pct", "%，90 即 90%")]
    public void Column_ThatEndsInItsUnit_NamesIt(string ending, string unit) => Lines.AssertEqual(
        [], TableMeanings.Tables
        .SelectMany(table => table.Columns.Where(column => column.Name.EndsWith(ending, StringComparison.Ordinal)
            && !column.Name.EndsWith("_delta_pct", StringComparison.Ordinal) && column.Unit != unit)
            .Select(column => $"{table.Name}.{column.Name}: {column.Unit}")));

    [Fact]
    public void Comment_OfEveryTableAndColumn_StandsInTheWarehouse()
    {
        Assert.Equal(0, connection.QuerySingle<long>("""
            select count(*) from duckdb_columns()
            where not internal and comment is null and regexp_matches(table_name, '^(mart|dim|fct|bridge)_')
            """));
        Assert.Equal("项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00", connection.QuerySingle<string>(
            "select comment from duckdb_columns() where table_name = 'mart_funding' and column_name = 'total_cny'"));
        Assert.Equal("现行申报表的资金，每份一行", connection.QuerySingle<string>(
            "select comment from duckdb_views() where view_name = 'mart_funding'"));
    }

    [Fact]
    public void Page_OfTheDocs_IsWhatTheHeadersSay() =>
        Lines.AssertEqual(SourceTree.LinesOf("docs/dictionary.md"), DictionaryPage.Text().TrimEnd('\n').Split('\n'));

    [Fact]
    public void Mart_TimeOfPeople_IsAMomentWithItsDay() => Lines.AssertEqual([], PublishedTable.In(connection)
        .Where(table => table.Name.StartsWith("mart_", StringComparison.Ordinal))
        .SelectMany(table => table.Columns.SelectMany(column => WrongTimes(table, column))));

    private static IEnumerable<string> WrongTimes(PublishedTable table, (string Name, string Type) column)
    {
        if (column.Type == "TIMESTAMP") yield return $"{table.Name}.{column.Name} has no zone";
        if (!column.Name.EndsWith("_at", StringComparison.Ordinal)) yield break;
        if (column.Type != "TIMESTAMP WITH TIME ZONE") yield return $"{table.Name}.{column.Name} is {column.Type}";
        if (!table.Columns.Contains((column.Name[..^3] + "_date", "DATE")))
            yield return $"{table.Name}.{column.Name} has no day beside it";
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
