using System.Collections.Concurrent;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>All reports of the month that has ended: one for every department and one for the whole.</summary>
internal static class LastMonthReports
{
    /// <summary>So many reports take longer than to open another set of them.</summary>
    private const int WorthOpening = 10;

    /// <summary>Writes them to their usual places, each whole or not at all.</summary>
    /// <param name="folder">The data folder, with a published snapshot.</param>
    /// <param name="now">UTC; the month before this one is written.</param>
    /// <param name="cancel">Stops between two reports.</param>
    /// <returns>How many, and of which month.</returns>
    /// <exception cref="UsageException">Nothing is published, or nothing about that month.</exception>
    public static (int Count, string Month) Write(DataFolder folder, DateTime now, CancellationToken cancel)
    {
        var snapshot = SnapshotFile.At(PublishedSnapshot.In(folder));
        var ended = ReportMonth.Of(ReportMonth.Of(now).StartUtc.AddTicks(-1));
        try
        {
            using var connection = WarehouseFile.OpenSnapshot(snapshot.Path, isForOneThread: true);
            var reports = MonthlyReports.Open(connection, snapshot.Sha256, ended, FontSet.Installed);
            var waiting = new ConcurrentQueue<string?>([null, .. reports.Departments]);
            Action[] work =
                [() => Write(folder, reports, waiting, cancel), .. Helpers(folder, snapshot, ended, waiting, cancel)];
            Task.WhenAll(work.Select(Task.Run)).GetAwaiter().GetResult();
            new PinnedSnapshots(folder).Pin(reports.Month, snapshot.Path);
            return (reports.Departments.Count + 1, reports.Month.Code);
        }
        catch (ReportUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }

    // A set of reports belongs to one thread, so that every further core opens one of its own, if that is worth it.
    private static IEnumerable<Action> Helpers(
        DataFolder folder, SnapshotFile snapshot, ReportMonth month, ConcurrentQueue<string?> waiting,
        CancellationToken cancel) =>
        Enumerable.Repeat<Action>(
            () =>
            {
                using var connection = WarehouseFile.OpenSnapshot(snapshot.Path, isForOneThread: true);
                var reports = MonthlyReports.Open(connection, snapshot.Sha256, month, FontSet.Installed);
                Write(folder, reports, waiting, cancel);
            },
            Math.Min(Environment.ProcessorCount - 1, waiting.Count / WorthOpening));

    private static void Write(
        DataFolder folder, MonthlyReports reports, ConcurrentQueue<string?> waiting, CancellationToken cancel)
    {
        try
        {
            while (waiting.TryDequeue(out var department))
            {
                cancel.ThrowIfCancellationRequested();
                var report = reports.Make(department);
                ReportFile.Write(ReportFile.PathFor(folder, report.Stamp), report.Bytes.Span);
            }
        }
        catch
        {
            waiting.Clear();
            throw;
        }
    }
}
