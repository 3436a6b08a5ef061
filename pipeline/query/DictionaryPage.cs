using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>docs/dictionary.md: every published table and column, from the same texts as the comments.</summary>
internal static class DictionaryPage
{
    private const string Head = """
        # 数据字典

        本页由 `perfetl tables --markdown` 从各模型文件的文件头生成，请改文件头，不要改本页。同样的说明也写在数据库的注释中，
        `perfetl describe 表名` 可以查看。金额以元为单位，空白为 NULL，不等于 0；`_at` 是含时区的时刻，`_date` 是北京日期；
        `dim_` 和 `fct_` 中的 `_at` 是不带时区的 UTC 时间。

        """;

    /// <summary>The whole page.</summary>
    public static string Text()
    {
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        WarehouseSchema.Ensure(connection);
        var tables = PublishedTable.In(connection).SelectMany(table => Lines(table, TableMeanings.Of(table.Name)));
        return Head + string.Concat(tables.Select(line => line + "\n"));
    }

    private static IEnumerable<string> Lines(PublishedTable table, TableMeaning? meaning) =>
    [
        "", $"## {table.Name}", "", $"{meaning?.Meaning}。", "",
        "| 列 | 类型 | 含义 | 单位 | NULL 表示 | 例 |", "|---|---|---|---|---|---|",
        .. table.Columns.Select(column =>
            Line(column.Name, column.Type, meaning?.Columns.FirstOrDefault(known => known.Name == column.Name))),
    ];

    private static string Line(string name, string type, ColumnMeaning? column)
    {
        string?[] cells =
            [$"`{name}`", type.ToLowerInvariant(), column?.Meaning, column?.Unit, column?.WhenNull, column?.Example];
        return $"| {string.Join(" | ", cells)} |";
    }
}
