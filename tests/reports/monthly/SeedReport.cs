using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>A real run on the seed and its report, made and read once for all tests that look at it.</summary>
public sealed class SeedReport : IDisposable
{
    private static readonly Lock Making = new();
    private static (MonthlyReportFile File, ReadReport Read)? made;

    private readonly SeedRun run = new();

    public SeedReport()
    {
        Snapshot = CopiedWarehouse.SnapshotIn(run.Data);
        lock (Making) (Report, Read) = made ??= Made(Snapshot);
    }

    internal string Data => run.Data;

    internal Outcome FirstRun => run.First;

    internal string Snapshot { get; }

    internal MonthlyReportFile Report { get; }

    internal ReadReport Read { get; }

    public void Dispose() => run.Dispose();

    private static (MonthlyReportFile File, ReadReport Read) Made(string snapshot)
    {
        var report = SnapshotReports.Make(SnapshotFile.At(snapshot), month: null, department: null);
        return (report, new ReadReport(report));
    }
}
