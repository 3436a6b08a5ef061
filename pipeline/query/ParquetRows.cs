using PerfEtl.Pipeline.Failures;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as a Parquet file, written by DuckDB itself.</summary>
internal static class ParquetRows
{
    /// <summary>Reads the rows of a checked query into a database of their own and writes them from there.</summary>
    /// <remarks>The snapshot itself is opened without any access to files, so the query cannot reach one.</remarks>
    public static void Write(QueryRows rows, string path)
    {
        rows.RequireUniqueNames();
        using var memory = new WarehouseConnection("Data Source=:memory:");
        memory.Open();
        using (var transaction = memory.BeginTransaction())
        {
            using var create = memory.CreateCommand();
            create.CommandText = $"create table result ({string.Join(", ", rows.Columns.Select(Definition))})";
            create.ExecuteNonQuery();
            Fill(memory, rows);
            transaction.Commit();
        }

        var quoted = path.Replace("'", "''", StringComparison.Ordinal);
        using var copy = memory.CreateCommand();
        copy.CommandText = $"copy result to '{quoted}' (format parquet, use_tmp_file false)";
        copy.ExecuteNonQuery();
    }

    private static string Definition(QueryColumn column) =>
        $"\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" {TypeOf(column)}";

    private static string TypeOf(QueryColumn column) =>
        column.Kind != ColumnKind.Other && column.Type is not ("UHUGEINT" or "TIMESTAMP_NS")
            ? column.Type
            : throw new UsageException($"列“{column.Name}”的类型 {column.Type} 不能写成 Parquet，"
                + $"请在查询中转换，例如 cast(\"{column.Name}\" as varchar)。");

    private static void Fill(WarehouseConnection memory, QueryRows rows)
    {
        using var appender = memory.CreateAppender("result");
        while (rows.Next())
        {
            appender.BeginRow();
            foreach (var column in rows.Columns) Append(appender, column.Kind, rows.Value(column));
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void Append(WarehouseAppender rows, ColumnKind kind, object? value) => _ = value switch
    {
        null => rows.AppendNull(),
        string text => rows.Append(text),
        bool flag => rows.Append(flag),
        Int128 whole => rows.Append(whole),
        ulong whole => rows.Append(whole),
        double number => rows.Append(number),
        float number => rows.Append((double)number),
        decimal number => rows.Append(number),
        DateTime day when kind == ColumnKind.Date => rows.Append(DateOnly.FromDateTime(day)),
        DateTime time => rows.Append(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        _ => rows.Append(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
