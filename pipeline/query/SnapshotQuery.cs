using PerfEtl.Pipeline.Commands;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Runs one read-only statement on a published snapshot.</summary>
internal static class SnapshotQuery
{
    /// <summary>Opens the snapshot, runs the statement and hands its rows to the writer.</summary>
    /// <exception cref="UsageException">The text is not one SELECT or EXPLAIN, or it does not run.</exception>
    public static void Run(
        string snapshot,
        string sql,
        IEnumerable<(string Name, object Value)> parameters,
        Action<DuckDBDataReader> write)
    {
        if (string.IsNullOrWhiteSpace(sql))
            throw new UsageException("SQL 是空的，应为一条查询语句，例如 \"select project_name, total_cny from mart_funding\"。");
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            Allow(command);
            foreach (var (name, value) in parameters)
                command.Parameters.Add(new DuckDBParameter { ParameterName = name, Value = value });
            using var reader = (DuckDBDataReader)command.ExecuteReader();
            write(reader);
        }
        catch (DuckDBException wrong)
        {
            throw new UsageException(QueryFailure.Sentence(wrong.Message));
        }
    }

    private static void Allow(DuckDBCommand command)
    {
        var types = command.GetStatementTypes();
        if (types is [DuckDBStatementType.Select or DuckDBStatementType.Explain]) return;
        throw new UsageException(
            $"只能执行一条查询语句（SELECT 或 EXPLAIN），而这里有 {types.Count} 条：{string.Join("、", types)}。已发布的数据是只读的。");
    }
}
