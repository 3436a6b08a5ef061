using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Commands;

/// <summary>One night, from the sources to this month's report, as <c>perfetl run</c> and the schedule do it.</summary>
internal static class WholeNight
{
    /// <summary>Loads, publishes, draws and writes.</summary>
    public static async Task<LoadReport> RunAsync(
        DataFolder data, Settings settings, IProgress<LoadStep> progress, CancellationToken cancel,
        bool pulls = true)
    {
        var load = new NightlyLoad(data, settings, Vocabulary.Load(LookupsFolder.Path), progress) { Pulls = pulls };
        var report = await load.RunAsync([], cancel);
        progress.Report(new LoadStep("出图", 0, 1));
        var charts = UnfinishedNightException.Guard("出图", () => Draw(report, data));
        progress.Report(new LoadStep("编写月报", 0, 1));
        var monthly = UnfinishedNightException.Guard("编写月报", () => Write(report, data));
        return report with { Charts = charts, MonthlyReport = monthly };
    }

    private static string? Write(LoadReport report, DataFolder data) =>
        report.Declarations == 0 ? null : ReportCommand.WriteUsual(data, report.Snapshot);

    private static List<string> Draw(LoadReport report, DataFolder data)
    {
        if (report.Declarations == 0) return [];
        var charts = new List<string>
        {
            Path.Combine(data.Charts, "funding.svg"),
            Path.Combine(data.Charts, "funding.png"),
        };
        ChartPicture.Write(report.Snapshot, "funding", charts, new ChartFilter());
        return charts;
    }
}
