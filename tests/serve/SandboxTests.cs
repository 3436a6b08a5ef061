using System.Diagnostics;

namespace PerfEtl.Tests.Serve;

/// <summary>Statements that try to get out, to see what is not theirs, or to take the machine: none does.</summary>
[Collection(ServeSite.Shared)]
public sealed class SandboxTests(ServeSite site)
{
    private static readonly string[] Attempts =
    [
        // Files and other databases.
        "select * from read_text('/etc/hostname')", "select * from read_blob('/etc/hostname')",
        "select * from read_csv('/etc/passwd')", "select * from '/etc/passwd'", "select * from glob('/*')",
        "select * from read_parquet('/tmp/*')", "select * from read_json('/proc/self/environ')",
        "select * from read_text('http://127.0.0.1/')", "select * from parquet_schema('/tmp/x')",
        "select * from sniff_csv('/etc/passwd')", "copy (select 1) to '/tmp/out.csv'",
        "copy mart_funding to 'perfetl.duckdb.wal'", "export database '/tmp/x'", "attach '/tmp/x.duckdb'",
        "import database '/tmp/x'", "create table x as select 1", "create temp table x as select 1",
        "create macro f() as 1", "create secret (type s3)", "insert into dim_load select * from dim_load",
        "delete from fct_funding", "update fct_funding set amount_cny = 1", "drop view mart_funding",

        // Settings, extensions, the log.
        "install httpfs", "load httpfs", "set memory_limit = '100GB'", "reset lock_configuration",
        "set lock_configuration = false", "pragma enable_profiling", "checkpoint",
        "call enable_logging('QueryLog', storage := 'file', storage_path := '/tmp/log.csv')",
        "select * from enable_logging('QueryLog', storage := 'file', storage_path := '/tmp/log.csv')",
        "select getenv('PATH')", "use memory", "detach perfetl", "vacuum", "begin",

        // Where the file lies, and how the database is set.
        "pragma database_list", "from duckdb_databases()", "select path from system.main.duckdb_databases()",
        "from \"duckdb_settings\"()", "select current_setting('allowed_paths')", "from pragma_database_list()",
        "from query('from duckdb_data' || 'bases()')", "from U&\"duckdb\\005fdatabases\"()",

        // Several statements, hidden ones.
        "select 1; select 2", "select 1; drop table dim_load", "select 1 /* */; /* */ delete from dim_load",
        "explain analyze delete from fct_funding", "prepare p as select 1", "execute p", "-- nothing", "/* nothing */",

        // Memory, time, depth.
        "select repeat('x', 3000000000)", "select list(range) from range(1000000000)",
        "select array_agg(repeat('x', 100000)) from range(1000000)", "select lpad('x', 2000000000, 'y')",
        "select string_agg(repeat('x', 1000000), '') from range(100000)",
        "select count(*) from range(10000000) a, range(10000000) b where a.range < b.range",
        "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t",
        "with recursive t(n) as (select 'x' union all select n || n from t) select max(length(n)) from t",
        "select " + string.Concat(Enumerable.Repeat("abs(", 3_900)) + "1" + new string(')', 3_900),
        "select " + string.Concat(Enumerable.Repeat("1+", 9_500)) + "1",
        "select range(4000000000)",
        "pivot (select range % 100000 as k, range as v from range(1000000)) on k using sum(v)",
        "select unnest(range(2000000000))", "select hash(range(1000000000))", "select sleep_ms(100000)",
        "select list_reduce(range(1000000), (x, y) -> x || y || repeat('z', 1000))",
    ];

    // Ways to ask for what another department filed.
    private static readonly string[] ForeignAttempts =
    [
        "from mart_funding", "from main.mart_funding", "from \"main\".\"mart_funding\"", "from MART_FUNDING",
        "from query_table('mart_funding')", "from query('from mart_funding')", "summarize mart_funding",
        "from fct_funding", "from main.dim_department", "from dim_project", "from U&\"\\0064im_project\"",
        "from staging.stg_declaration", "from \"ｄim_project\"", "from published.main.mart_funding",
        "from memory.visible_department", "from visible.mart_funding", "from duckdb_tables()",
        "from duckdb_views()", "from duckdb_columns()", "from duckdb_databases()", "from duckdb_constraints()",
        "from information_schema.tables", "from pg_catalog.pg_class", "from sqlite_master",
        "from pragma_storage_info('mart_funding')", "from pragma_table_info('mart_funding')",
        "from duckdb_secrets()", "from duckdb_settings()", "from duckdb_temporary_files()",
        "from duckdb_logs", "from mart_load_history", "from mart_quarantine_history", "from mart_run_history",
        "from mart_finding", "from mart_indicator", "from mart_declaration_history", "from mart_repair",
        "select columns(*) from mart_funding union all by name from mart_funding_history",
        "from histogram('mart_funding', 'department_name')",
        "from mart_funding at (version => 1)", "describe mart_funding", "show all tables", "show databases",
    ];

    [Fact]
    public async Task Statements_ThatReachOutOrTakeTooMuch_EndInTimeWithASentence()
    {
        var before = Directory.GetFileSystemEntries("/tmp", "*.csv");
        await AssertAllAsync(Attempts, async sql =>
        {
            var clock = Stopwatch.StartNew();
            var (status, text) = await site.QueryAsync("other", sql, $"&seconds={ServeSite.Seconds}");
            var seconds = clock.Elapsed.TotalSeconds;
            return seconds < ServeSite.Seconds + 1 && status is 400 or 408 or 413 or 422
                && text.StartsWith("{\"error\":\"", StringComparison.Ordinal)
                ? null : FormattableString.Invariant($"{status} after {seconds:0.00} s {text}");
        });
        Assert.Equal(before, Directory.GetFileSystemEntries("/tmp", "*.csv"));
    }

    [Fact]
    public async Task Query_OfAnotherMeanwhile_IsAnswered()
    {
        var attempts = Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            site.QueryAsync("other", "select repeat('x', 3000000000)", $"&seconds={ServeSite.Seconds}")));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(
                (200, "[{\"n\":40}]\n"), await site.QueryAsync("analyst", "select count(*) as n from mart_funding"));
        }

        Assert.All(await attempts, answer => Assert.True(answer.Status is 408 or 413, answer.Text));
    }

    [Fact]
    public Task Statements_OfSomebodyOfOneDepartment_ShowNothingOfAnother() =>
        AssertAllAsync(ForeignAttempts, async sql =>
        {
            var (_, text) = await site.QueryAsync("department", sql);
            return text.Contains(TwoDepartments.Mark, StringComparison.Ordinal) ? text : null;
        });

    private static async Task AssertAllAsync(IEnumerable<string> statements, Func<string, Task<string?>> wrong)
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<string>();
        var atATime = new ParallelOptions { MaxDegreeOfParallelism = 3 };
        await Parallel.ForEachAsync(statements, atATime, async (sql, _) =>
        {
            if (await wrong(sql) is { } why) told.Add($"{Short(sql)} → {Short(why)}");
        });
        Lines.AssertEqual([], told);
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
