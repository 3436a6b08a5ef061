using System.Data;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Runs one read-only statement on a published snapshot.</summary>
internal static partial class SnapshotQuery
{
    /// <summary>Opens the snapshot, runs the statement and hands its rows to the writer.</summary>
    /// <returns>How many rows there were.</returns>
    /// <exception cref="UsageException">The text is not one SELECT or EXPLAIN, or it does not run.</exception>
    /// <exception cref="QueryLimitException">It asks for more than it may have.</exception>
    public static long Run(
        string snapshot,
        string sql,
        IEnumerable<(string Name, object Value)> parameters,
        QueryOptions limits,
        Action<QueryRows> write)
    {
        if (string.IsNullOrWhiteSpace(sql))
            throw new UsageException("SQL 是空的，应为一条查询语句，例如 \"select project_name, total_cny from mart_funding\"。");
        using var connection = WarehouseFile.OpenForQuery(snapshot, limits.MemoryMegabytes / 4 * 3);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            Allow(command);
            foreach (var (name, value) in parameters)
            {
                Know(name, sql);
                command.AddParameter(name, value);
            }

            command.IsStreaming = true;
            using var reader = command.ExecuteReader();
            var rows = new QueryRows(reader, limits.Rows);
            write(rows);
            return rows.Count;
        }
        catch (WarehouseException failed)
        {
            var cause = Cause(command, failed);
            if (cause.ErrorType == WarehouseErrorType.OutOfMemory)
                throw QueryLimitException.Memory(limits.MemoryMegabytes);
            throw new UsageException(QueryFailure.Sentence(cause.Message));
        }
        catch (NotSupportedException wrong)
        {
            throw new UsageException(QueryFailure.Sentence(wrong.Message));
        }
    }

    // Rows that come while they are computed: one thread's error interrupts the others, and now and then DuckDB tells
    // of the interruption only. Computed as a whole, the statement fails with what was wrong.
    private static WarehouseException Cause(WarehouseCommand command, WarehouseException failed)
    {
        if (failed.ErrorType != WarehouseErrorType.Interrupt) return failed;
        try
        {
            command.IsStreaming = false;
            using var whole = command.ExecuteReader(CommandBehavior.SingleRow);
            while (whole.Read())
            {
            }

            return failed;
        }
        catch (WarehouseException cause)
        {
            return cause;
        }
    }

    private static void Allow(WarehouseCommand command)
    {
        if (string.IsNullOrWhiteSpace(command.CommandText)) throw NoStatement();
        if (AboutTheMachine().Match(command.CommandText) is { Success: true } asked)
            throw new UsageException($"不能使用 {asked.Value}：它说的是这台计算机（文件在哪里、怎样设置），不是数据。");
        var types = command.GetStatementTypes();
        if (types is [WarehouseStatementType.Select or WarehouseStatementType.Explain]) return;
        if (types.Count == 0) throw NoStatement();
        throw new UsageException($"只能执行一条查询语句（SELECT 或 EXPLAIN），而这里有 {types.Count} 条："
            + $"{string.Join("、", types.Select(type => type.ToString().ToUpperInvariant()))}。已发布的数据是只读的。");
    }

    private static void Know(string parameter, string sql)
    {
        if (!Regex.IsMatch(sql, $@"\${Regex.Escape(parameter)}\b", RegexOptions.IgnoreCase))
            throw new UsageException($"语句中没有参数 ${parameter}，请检查名称，或去掉这个参数。");
    }

    // Where the file lies is for no visitor to know. query() and U&"…" could spell the same in another way.
    [GeneratedRegex(
        @"\b(?:(?:pragma_)?database_list|duckdb_(?:databases|settings|external_file_cache)|current_setting|query)\b|"
        + @"\bU&(?="")", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTheMachine();

    private static UsageException NoStatement() =>
        new("查询是空的，应为一条 SELECT 语句，例如 select * from mart_funding。");
}
