using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary>All reports of the month that has ended: one for every department and one for the whole.</summary>
internal static class MonthOfReports
{
    /// <summary>Writes them to their usual places, each whole or not at all.</summary>
    /// <param name="folder">The data folder, with a published snapshot.</param>
    /// <param name="now">UTC; the month before this one is written.</param>
    /// <param name="cancel">Stops between two reports.</param>
    /// <returns>How many, and of which month.</returns>
    /// <exception cref="UsageException">Nothing is published, or nothing about that month.</exception>
    public static (int Count, string Month) Write(DataFolder folder, DateTime now, CancellationToken cancel)
    {
        var snapshot = SnapshotFile.At(PublishedSnapshot.In(folder));
        using var connection = WarehouseFile.OpenSnapshot(snapshot.Path);
        try
        {
            var ended = ReportMonth.Of(ReportMonth.Of(now).StartUtc.AddTicks(-1));
            var reports = MonthlyReports.Open(connection, snapshot.Sha256, ended, FontSet.Installed);
            IReadOnlyList<string?> departments = [null, .. reports.Departments];
            foreach (var department in departments)
            {
                cancel.ThrowIfCancellationRequested();
                var report = reports.Make(department);
                ReportFile.Write(ReportFile.PathFor(folder, report.Stamp), report.Bytes.Span);
            }

            return (departments.Count, reports.Month.Code);
        }
        catch (ReportUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }
}
