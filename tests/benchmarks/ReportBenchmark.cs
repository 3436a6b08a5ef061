using System.Diagnostics;
using PerfEtl.Reports.Monthly;
using PerfEtl.Tests.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The monthly report of the seed, cold and warm, and of 200 departments with 20 projects each.</summary>
internal static class ReportBenchmark
{
    private const int Rounds = 15;
    private const int Departments = 199;

    public static void Run()
    {
        using var seed = new SeedRun();
        using var copy = new CopiedWarehouse(CopiedWarehouse.SnapshotIn(seed.Data));
        var cold = Time(() => copy.Report());
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(() => copy.Report())).Order().ToList();
        using (var connection = WarehouseFile.OpenSnapshot(copy.Path))
        {
            var open = copy.Open(connection);
            var warm = Enumerable.Range(0, Rounds).Select(_ => Time(() => open.Make())).Order().ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"seed: cold {cold:N0} ms, warm {times[Rounds / 2]:N1} ms with opening, ")
                + FormattableString.Invariant($"{warm[Rounds / 2]:N1} ms without"));
        }

        copy.AddDepartments(Departments);
        Many(copy);
    }

    private static void Many(CopiedWarehouse copy)
    {
        var watch = Stopwatch.StartNew();
        using var connection = WarehouseFile.OpenSnapshot(copy.Path);
        var reports = copy.Open(connection);
        var opened = watch.Elapsed;
        foreach (var department in reports.Departments) reports.Make(department);
        var each = watch.Elapsed - opened;
        Console.WriteLine(FormattableString.Invariant(
            $"{reports.Departments.Count} departments: opened in {opened.TotalSeconds:0.0} s, ")
            + FormattableString.Invariant($"{reports.Departments.Count / watch.Elapsed.TotalSeconds:N1} reports/s, ")
            + FormattableString.Invariant($"{each.TotalMilliseconds / reports.Departments.Count:N1} ms each"));
        var whole = Time(() => reports.Make());
        Console.WriteLine(FormattableString.Invariant($"all departments in one: {whole:N0} ms"));
    }

    private static double Time(Func<MonthlyReportFile> make)
    {
        var watch = Stopwatch.StartNew();
        make();
        return watch.Elapsed.TotalMilliseconds;
    }
}
