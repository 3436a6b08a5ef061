using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline;

/// <summary>One night, from the sources to this month's report, as <c>perfetl run</c> and the schedule do it.</summary>
internal static class WholeNight
{
    /// <summary>Loads, publishes, draws and writes.</summary>
    public static async Task<LoadReport> RunAsync(
        DataFolder data, Settings settings, IProgress<LoadProgress> progress, CancellationToken cancel,
        bool pulls = true)
    {
        var load = new NightlyLoad(data, settings, Vocabulary.Load(LookupsFolder.Path), progress) { Pulls = pulls };
        var report = await load.RunAsync([], cancel);
        if (report.Declarations == 0) return report;
        progress.Report(new LoadProgress("出图", 0, 1));
        var from = UnfinishedNightException.Guard("出图", () => NightDrawings.FromOf(report.Snapshot));
        var drawn = NightDrawings.Find(data, from) ?? Draw(report.Snapshot, from, data, progress);
        return report with { Charts = drawn.Charts, MonthlyReport = drawn.MonthlyReport };
    }

    private static NightDrawings Draw(string snapshot, string from, DataFolder data, IProgress<LoadProgress> progress)
    {
        var charts = UnfinishedNightException.Guard("出图", () => DrawCharts(snapshot, data));
        progress.Report(new LoadProgress("编写月报", 0, 1));
        var monthly = UnfinishedNightException.Guard("编写月报", () => SnapshotReports.WriteUsual(data, snapshot));
        return NightDrawings.Keep(data, from, charts, monthly);
    }

    private static List<string> DrawCharts(string snapshot, DataFolder data)
    {
        var charts = new List<string>
        {
            Path.Combine(data.Charts, "funding.svg"),
            Path.Combine(data.Charts, "funding.png"),
        };
        SnapshotCharts.Write(snapshot, "funding", charts, new ChartFilter());
        return charts;
    }
}
