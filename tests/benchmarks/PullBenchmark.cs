using System.Diagnostics;
using Dapper;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Documents of 100 KB in a private PostgreSQL: a first pull, nothing new, 1 % new.</summary>
internal static class PullBenchmark
{
    private const int Batch = 1000;

    /// <summary>Runs <c>pull [--count N] [--kilobytes N]</c>.</summary>
    public static int Run(string[] arguments)
    {
        var (count, kilobytes) = (Option(arguments, "--count", 20_000), Option(arguments, "--kilobytes", 100));
        using var cluster = new PostgresCluster();
        using var tables = new SubmissionTables(new PostgresServer(cluster));
        Console.WriteLine(FormattableString.Invariant($"{count:N0} documents of {kilobytes} KB"));
        Fill(tables, count, kilobytes);
        var mark = Measure("first pull", tables, null);
        mark = Measure("nothing new", tables, mark);
        mark = Measure("nothing new again", tables, mark);
        Fill(tables, count / 100, kilobytes);
        Measure("1 % new", tables, mark);
        return 0;
    }

    private static int Option(string[] arguments, string name, int usual) =>
        Array.IndexOf(arguments, name) is > 0 and var at && at + 1 < arguments.Length
            ? int.Parse(arguments[at + 1], System.Globalization.CultureInfo.InvariantCulture)
            : usual;

    // Stored as they are: compressed, they would be next to nothing.
    private static void Fill(SubmissionTables tables, int count, int kilobytes)
    {
        tables.Connection.Execute($"alter table {tables.Documents} alter document set storage external");
        for (var done = 0; done < count; done += Batch)
            tables.Connection.Execute(
                $"""
                insert into {tables.Documents} (document_name, document, status)
                select 'form ' || n || '.pdf', decode(repeat(md5(n::text), @hashes), 'hex'), 'submitted'
                from generate_series(@done + 1, @until) n
                """,
                new { done, until = Math.Min(count, done + Batch), hashes = kilobytes * 64 });
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
