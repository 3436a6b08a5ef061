using System.Diagnostics;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The appender against the engine's own INSERT from Parquet: the same rows of a 12-column fact, in one run.</summary>
internal static class AppenderBenchmark
{
    private const int Rows = 3_000_000;
    private const int Rounds = 3;

    private const string Columns = """
        declaration_key bigint, row_no integer, indicator_key bigint, category_key bigint, measure_unit_key bigint,
        target_printed varchar, target_kind varchar, comparator varchar, value_low decimal(24, 6), value_high decimal(24, 6),
        per varchar, placement varchar
        """;

    public static void Run()
    {
        using var folder = new TemporaryFolder();
        using var connection = new DuckDBConnection($"Data Source={folder["bench.duckdb"]}");
        connection.Open();
        Execute(connection, $"create table appended ({Columns})");
        Append(connection);
        Execute(connection, $"copy appended to '{folder["rows.parquet"]}' (format parquet)");
        var (appender, parquet) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            Execute(connection, $"create or replace table appended ({Columns})");
            appender = Best(appender, () => Append(connection));
            Execute(connection, $"create or replace table inserted ({Columns})");
            parquet = Best(parquet, () => Execute(connection, $"insert into inserted select * from '{folder["rows.parquet"]}'"));
        }

        Console.WriteLine(FormattableString.Invariant($"appender: {Rows / appender.TotalSeconds:N0} rows/s"));
        Console.WriteLine(FormattableString.Invariant($"insert from Parquet: {Rows / parquet.TotalSeconds:N0} rows/s"));
        Console.WriteLine(FormattableString.Invariant($"ratio: {parquet / appender:0.00}"));
    }

    private static void Append(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using (var rows = connection.CreateAppender("appended"))
        {
            for (var index = 0; index < Rows; index++)
            {
                rows.BeginRow().Append(index / 15L).Append(index % 15 + 1).Append(index % 40_000L).Append(index % 12L)
                    .Append(index % 30L).Append(index % 3 == 0 ? ">=95%" : "大于等于一百二十人次每场").Append("numeric").Append(">=")
                    .Append((decimal)(index % 1000)).Append(index % 2 == 0 ? null : (decimal?)(index % 1000))
                    .Append(index % 7 == 0 ? "场" : null).Append("printed").EndRow();
            }

            rows.Complete();
        }

        transaction.Commit();
    }

    private static TimeSpan Best(TimeSpan best, Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed < best ? watch.Elapsed : best;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
