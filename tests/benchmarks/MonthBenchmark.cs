using PerfEtl.Tests.Month;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>A month of nights through the real program, each compared with a ledger written by hand.</summary>
/// <remarks>Needs <c>faketime</c> (the Debian package of that name) and PostgreSQL; takes some minutes.</remarks>
internal static class MonthBenchmark
{
    private const int SignedNight = 5;

    /// <returns>1 if a night differs from the ledger, or the signed report cannot be verified at its end.</returns>
    public static int Run()
    {
        using var scene = new MonthScene();
        var events = new MonthEvents(scene);
        var (signed, faults, last) = ("", 0, 0);
        foreach (var line in LedgerLine.Read(
            Path.Combine(AppContext.BaseDirectory, "month", "samples", "ledger.tsv")))
        {
            var outcome = events.Live(line.Night);
            foreach (var fault in MonthCheck.Faults(scene, line, outcome))
                faults += Tell($"night {line.Night}: {fault}");
            if (line.Night == SignedNight) signed = Copied(MonthCheck.Report(scene), scene["签字.pdf"]);
            last = line.Night;
        }

        var verified = scene.At(last, "report", "--verify", signed);
        if (verified.ExitCode != 0) faults += Tell("the signed report: " + verified.Output + verified.Errors);
        Console.WriteLine($"nights to {last}: {faults} differences from the ledger; {verified.Output.Trim()}");
        return faults == 0 ? 0 : 1;
    }

    private static int Tell(string fault)
    {
        Console.WriteLine(fault);
        return 1;
    }

    private static string Copied(string report, string copy)
    {
        File.Copy(report, copy);
        return copy;
    }
}
