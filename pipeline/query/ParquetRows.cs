using PerfEtl.Pipeline.Commands;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as a Parquet file, written by DuckDB itself.</summary>
internal static class ParquetRows
{
    /// <summary>Reads the rows of a checked query into a database of their own and writes them from there.</summary>
    /// <remarks>The snapshot itself is opened without any access to files, so the query cannot reach one.</remarks>
    public static void Write(DuckDBDataReader reader, string path)
    {
        using var memory = new DuckDBConnection("Data Source=:memory:");
        memory.Open();
        using (var transaction = memory.BeginTransaction())
        {
            using var create = memory.CreateCommand();
            create.CommandText = $"create table result ({string.Join(", ", Columns(reader))})";
            create.ExecuteNonQuery();
            Fill(memory, reader);
            transaction.Commit();
        }

        var draft = path + ".draft";
        using var copy = memory.CreateCommand();
        copy.CommandText = $"copy result to '{draft.Replace("'", "''", StringComparison.Ordinal)}' (format parquet)";
        copy.ExecuteNonQuery();
        File.Move(draft, path, overwrite: true);
    }

    private static IEnumerable<string> Columns(DuckDBDataReader reader) => Enumerable.Range(0, reader.FieldCount)
        .Select(column => $"{Quoted(reader.GetName(column))} {TypeOf(reader, column)}");

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string TypeOf(DuckDBDataReader reader, int column) => reader.GetDataTypeName(column) is var type
        && (type.StartsWith("DECIMAL", StringComparison.Ordinal)
            || type is "VARCHAR" or "BOOLEAN" or "INTEGER" or "BIGINT" or "HUGEINT" or "DOUBLE"
                or "DATE" or "TIMESTAMP")
        ? type
        : throw new UsageException($"列“{reader.GetName(column)}”的类型 {type} 不能写成 Parquet，"
            + "请在查询中转换，例如 cast(… as varchar)。");

    private static void Fill(DuckDBConnection memory, DuckDBDataReader reader)
    {
        using var rows = memory.CreateAppender("result");
        while (reader.Read())
        {
            rows.BeginRow();
            for (var column = 0; column < reader.FieldCount; column++) Append(rows, reader, column);
            rows.EndRow();
        }

        rows.Complete();
    }

    private static void Append(DuckDBAppender rows, DuckDBDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            rows.AppendNull();
            return;
        }

        _ = reader.GetDataTypeName(column) switch
        {
            "VARCHAR" => rows.Append(reader.GetString(column)),
            "BOOLEAN" => rows.Append(reader.GetBoolean(column)),
            "INTEGER" or "BIGINT" => rows.Append(reader.GetInt64(column)),
            "HUGEINT" => rows.Append(reader.GetFieldValue<Int128>(column)),
            "DOUBLE" => rows.Append(reader.GetDouble(column)),
            "DATE" => rows.Append(reader.GetFieldValue<DateOnly>(column)),
            "TIMESTAMP" => rows.Append(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc)),
            _ => rows.Append(reader.GetDecimal(column)),
        };
    }
}
