using System.Globalization;

namespace PerfEtl.Tests.Month;

/// <summary>A month of nights through the real program, each compared with a ledger written by hand.</summary>
public sealed class MonthTests
{
    [Fact]
    public void Run_ThirtyNights_SummaryMartsDoctorQuarantineAndReportAgreeWithTheLedger()
    {
        using var scene = new MonthScene();
        var events = new MonthEvents(scene);
        var signed = "";
        var faults = new List<string>();
        foreach (var line in LedgerLine.Read(Path.Combine(Folder, "samples", "ledger.tsv")))
        {
            var outcome = events.Live(line.Night);
            faults.AddRange(MonthCheck.Faults(scene, line, outcome).Select(
                fault => string.Create(CultureInfo.InvariantCulture, $"night {line.Night} ({line.Event}): {fault}")));
            if (line.Night == 5) signed = Signed(scene);
            if (faults.Count > 12) break;
        }

        var verified = scene.At(30, "report", "--verify", signed);
        if (verified.ExitCode != 0) faults.Add("the signed report: " + verified.Output + verified.Errors);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "month");

    private static string Signed(MonthScene scene)
    {
        var copy = scene["签字.pdf"];
        File.Copy(MonthCheck.Report(scene), copy);
        return copy;
    }
}
