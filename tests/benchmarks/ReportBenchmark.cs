using System.Diagnostics;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The monthly report of the seed, cold and warm, and of 200 departments with 20 projects each.</summary>
internal static class ReportBenchmark
{
    private const int WarmUp = 100;
    private const int Rounds = 15;
    private const int PixelRounds = 10;
    private const int Departments = 199;

    public static void Run()
    {
        using var seed = new SeedRun();
        using var copy = new CopiedWarehouse(CopiedWarehouse.SnapshotIn(seed.Data));
        var cold = Time(() => copy.Report());
        var opening = Warm(() => copy.Report());
        using (var connection = WarehouseFile.OpenSnapshot(copy.Path, isForOneThread: true))
        {
            var open = copy.Open(connection);
            var making = Warm(() => open.Make());
            Console.WriteLine(FormattableString.Invariant(
                $"seed: cold {cold:N0} ms, warm {opening:N1} ms with opening, ")
                + FormattableString.Invariant($"{making:N1} ms with its rows at hand"));
        }

        Charts(copy);
        copy.AddDepartments(Departments);
        Charts(copy);
        Many(copy);
        Month(copy);
    }

    private static void Many(CopiedWarehouse copy)
    {
        var watch = Stopwatch.StartNew();
        using var connection = WarehouseFile.OpenSnapshot(copy.Path, isForOneThread: true);
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

    /// <summary>As the schedule writes them, the whole one among them, with every core.</summary>
    private static void Month(CopiedWarehouse copy)
    {
        using var folder = new TemporaryFolder();
        File.Copy(copy.Path, folder.Write("data/published/perfetl-copy.duckdb", ""), overwrite: true);
        folder.Write("data/published/CURRENT", "perfetl-copy.duckdb\n");
        var watch = Stopwatch.StartNew();
        var (count, _) = LastMonthReports.Write(
            new DataFolder(folder["data"]), DateTime.UtcNow.AddMonths(1), CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant(
            $"the month's {count} reports, written: {count / watch.Elapsed.TotalSeconds:N1} reports/s"));
    }

    private static void Charts(CopiedWarehouse copy)
    {
        using var connection = WarehouseFile.OpenSnapshot(copy.Path, isForOneThread: true);
        var rows = new ChartRows(connection);
        var times = ChartCatalog.Charts.Where(chart => CanBeDrawn(chart.Name, rows)).Select(chart => (
            chart.Name, Drawing: Warm(() => Svg(chart.Name, rows)),
            Asking: Warm(() => Svg(chart.Name, new ChartRows(connection))),
            Pixels: Warm(() => Draw(chart.Name, rows).ToPng(FontSet.Installed), PixelRounds))).ToList();
        foreach (var (name, drawing, asking, pixels) in times)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{name}: svg {drawing:0.0} ms, with its queries {asking:0.0} ms, png {pixels:0} ms"));
        }
    }

    // One year has no year before, one department nothing to compare with.
    private static bool CanBeDrawn(string chart, ChartRows rows)
    {
        try
        {
            return Draw(chart, rows).Width > 0;
        }
        catch (ChartUnavailableException)
        {
            return false;
        }
    }

    private static Picture Draw(string chart, ChartRows rows) =>
        ChartCatalog.Draw(chart, rows, new ChartFilter(), "", FontSet.Installed, ChartCatalog.StandardWidth);

    private static RenderedPicture Svg(string chart, ChartRows rows) => Draw(chart, rows).ToSvg(FontSet.Installed);

    private static double Warm(Func<object> make, int warmUp = WarmUp)
    {
        for (var round = 0; round < warmUp; round++) make();
        return Enumerable.Range(0, Rounds).Select(_ => Time(make)).Order().ElementAt(Rounds / 2);
    }

    private static double Time(Func<object> make)
    {
        var watch = Stopwatch.StartNew();
        make();
        return watch.Elapsed.TotalMilliseconds;
    }
}
