using System.Diagnostics;
using Dapper;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Documents of 100 KB in a private PostgreSQL: a first pull, nothing new, 1 % new.</summary>
internal static class PullBenchmark
{
    private const int Batch = 1000;

    /// <summary>Runs <c>pull [--count N]</c>.</summary>
    public static int Run(string[] arguments)
    {
        var count = arguments is [_, "--count", var wished, ..]
            ? int.Parse(wished, System.Globalization.CultureInfo.InvariantCulture)
            : 20_000;
        using var cluster = new PostgresCluster();
        using var tables = new SubmissionTables(new PostgresServer(cluster));
        Console.WriteLine(FormattableString.Invariant($"{count:N0} documents of 100 KB"));
        Fill(tables, count);
        var mark = Measure("first pull", tables, null);
        mark = Measure("nothing new", tables, mark);
        mark = Measure("nothing new again", tables, mark);
        Fill(tables, count / 100);
        Measure("1 % new", tables, mark);
        return 0;
    }

    // Random bytes, so that the server does not compress them away.
    private static void Fill(SubmissionTables tables, int count)
    {
        for (var done = 0; done < count; done += Batch)
            tables.Connection.Execute(
                $"""
                insert into {tables.Documents} (document_name, document, status)
                select 'form ' || n || '.pdf', (select string_agg(sha512((n::text || i::text)::bytea), ''::bytea)
                    from generate_series(1, 1600) i), 'submitted'
                from generate_series(@done + 1, @until) n
                """,
                new { done, until = Math.Min(count, done + Batch) });
    }

    private static string? Measure(string what, SubmissionTables tables, string? mark)
    {
        var watch = Stopwatch.StartNew();
        var (count, bytes, peak) = (0, 0L, 0L);
        var source = new DatabaseSource(tables.Options);
        DatabaseSubmission? last = null;
        foreach (var submission in source.ReadAsync(mark).ToBlockingEnumerable())
        {
            last = submission;
            if (submission is not DatabaseSubmission.Submitted one) continue;
            bytes += one.Bytes.Length;
            if (count++ % 100 == 0) peak = Math.Max(peak, Environment.WorkingSet);
        }

        var next = last?.Mark;
        var (seconds, megabytes) = (watch.Elapsed.TotalSeconds, Math.Max(peak, Environment.WorkingSet) / 1048576);
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {count:N0} documents, {bytes / 1048576:N0} MiB in {seconds:0.00} s, ")
            + FormattableString.Invariant($"peak {megabytes} MiB, mark {next?.Length / 1024:N0} KiB"));
        return next;
    }
}
