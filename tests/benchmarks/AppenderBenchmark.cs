using System.Diagnostics;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The appender against the engine's own INSERT from Parquet: the same rows, in one run.</summary>
internal static class AppenderBenchmark
{
    private const int Rounds = 3;

    private const string Columns = """
        declaration_key bigint, load_key bigint, department_key bigint, project_key bigint, document_key bigint,
        funding_line_key bigint, fiscal_year integer, line_no integer, amount_cny decimal(18, 2),
        share_cny decimal(18, 2), filed_date date, status varchar
        """;

    public static void Run()
    {
        foreach (var rows in (int[])[1_000_000, 5_000_000]) Run(rows);
    }

    private static void Run(int rows)
    {
        using var folder = new TemporaryFolder();
        using var connection = new WarehouseConnection($"Data Source={folder["bench.duckdb"]}");
        connection.Open();
        Execute(connection, $"create table appended ({Columns})");
        Append(connection, rows);
        Execute(connection, $"copy appended to '{folder["rows.parquet"]}' (format parquet)");
        var insert = $"insert into inserted select * from '{folder["rows.parquet"]}'";
        var appender = Best(
            () => Execute(connection, $"create or replace table appended ({Columns})"), () => Append(connection, rows));
        Console.WriteLine(FormattableString.Invariant(
            $"appender, {rows:N0} rows: {rows / appender.TotalSeconds:N0} rows/s"));
        foreach (var threads in (int[])[1, Environment.ProcessorCount])
        {
            Execute(connection, $"set threads = {threads}");
            var engine = Best(
                () => Execute(connection, $"create or replace table inserted ({Columns})"),
                () => Execute(connection, insert));
            Console.WriteLine(FormattableString.Invariant(
                $"insert from Parquet, {threads} threads: {rows / engine.TotalSeconds:N0} rows/s, ")
                + FormattableString.Invariant($"ratio {engine / appender:0.00}"));
        }
    }

    private static void Append(WarehouseConnection connection, int count)
    {
        using var transaction = connection.BeginTransaction();
        using (var rows = connection.CreateAppender("appended"))
        {
            for (var index = 0; index < count; index++)
            {
                rows.BeginRow().Append(index / 7L).Append(index / 100_000L).Append(index % 200L).Append(index % 4_000L)
                    .Append(index / 140L).Append(index % 7L).Append(2018 + (index % 8)).Append(index % 600)
                    .Append(index * 1.07m).Append(index % 3 == 0 ? null : (decimal?)(index % 1000))
                    .Append(new DateOnly(2022, 1, 1).AddDays(index % 365))
                    .Append(index % 2 == 0 ? "printed" : "inferred").EndRow();
            }

            rows.Complete();
        }

        transaction.Commit();
    }

    private static TimeSpan Best(Action prepare, Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            prepare();
            var watch = Stopwatch.StartNew();
            work();
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return best;
    }

    private static void Execute(WarehouseConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
