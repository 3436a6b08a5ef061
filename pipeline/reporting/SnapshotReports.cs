using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>The reports of a published snapshot.</summary>
internal static class SnapshotReports
{
    /// <summary>One report of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="month">The month; null for that of the last load.</param>
    /// <param name="department">主管部门; null for all.</param>
    /// <param name="version">The program's version that the report names; null for this one.</param>
    /// <exception cref="UsageException">There is no such report.</exception>
    public static MonthlyReportFile Make(
        SnapshotFile snapshot, ReportMonth? month, string? department, string? version = null) =>
        With(snapshot, month, reports => reports.Make(department, version));

    /// <summary>The report or appendix that a stamp speaks of, made again.</summary>
    /// <exception cref="UsageException">There is no such report.</exception>
    public static MonthlyReportFile MakeAgain(SnapshotFile snapshot, ReportStamp stamp) =>
        With(snapshot, stamp.Month, reports => stamp.IsAppendix
            ? reports.MakeAppendix(stamp.Department, stamp.Version) : reports.Make(stamp.Department, stamp.Version));

    /// <summary>Opens the reports of a snapshot and makes something of them.</summary>
    /// <exception cref="UsageException">There are none of that month, or an older program published it.</exception>
    public static T With<T>(SnapshotFile snapshot, ReportMonth? month, Func<MonthlyReports, T> make)
    {
        try
        {
            using var connection = WarehouseFile.OpenSnapshot(snapshot.Path, isForOneThread: true);
            return make(MonthlyReports.Open(connection, snapshot.Sha256, month, FontSet.Installed));
        }
        catch (ReportUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
        catch (WarehouseException old) when (old.ErrorType == WarehouseErrorType.Catalog)
        {
            throw new UsageException($"{DataFolder.Shown(snapshot.Path)} 由较早版本的程序发布，缺少编写月报所需的数据。"
                + $"请先运行 {NextCommand.Of("run")} 或 {NextCommand.Of("load")}。");
        }
    }

    /// <summary>This month's report for all departments, written to its usual place.</summary>
    /// <returns>Where it was written.</returns>
    public static string WriteUsual(DataFolder folder, string snapshot)
    {
        var report = Make(SnapshotFile.At(snapshot), month: null, department: null);
        var path = ReportFile.PathFor(folder, report.Stamp);
        ReportFile.Write(path, report.Bytes.Span);
        new PinnedSnapshots(folder).Pin(report.Stamp.Month, snapshot);
        return path;
    }
}
