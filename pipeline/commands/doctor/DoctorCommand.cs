using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Commands.Doctor;

/// <summary><c>perfetl doctor</c>: is everything there that a night and <c>serve</c> need?</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command(
            "doctor", "检查夜间加载和 serve 要用的一切：设置、来源、定时、通知、权限、空间（示例：perfetl doctor --data /var/lib/perfetl）");
        command.SetAction(call =>
        {
            var results = Results(call);
            var code = Code(results);
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { ExitCode = code, Probes = results });
            else results.ForEach(probe => Console.WriteLine(probe.ToString()));
            return code;
        });
        return command;
    }

    // Without settings there is nothing more to look at than the program itself; with wrong ones there may be more.
    private static List<ProbeResult> Results(ParseResult call)
    {
        var probes = new List<(string Name, Func<string> Probe)>(DoctorProbes.OfTheProgram);
        probes.Add(("设置", () =>
        {
            var (settings, wrong) = Settings.Look();
            if (settings is { Origin: null }) throw SettingsPlaces.NotFound("夜里要做什么");
            if (settings is not null)
                probes.AddRange(DoctorProbes.Of(CommonOptions.FolderOf(call, settings), settings));
            return wrong is null ? settings!.Origin! : throw wrong;
        }
        ));
        var results = new List<ProbeResult>();
        for (var next = 0; next < probes.Count; next++) results.Add(Try(probes[next].Name, probes[next].Probe));
        return results;
    }

    // A wrong setting is mended by the operator and so comes before a world that is down.
    private static int Code(List<ProbeResult> results) =>
        results.Exists(probe => probe.Code == ExitCode.WrongUsage) ? ExitCode.WrongUsage
        : results.Exists(probe => probe.Code != ExitCode.Done) ? ExitCode.Failed
        : ExitCode.Done;

    private static ProbeResult Try(string name, Func<string> probe)
    {
        try
        {
            return new ProbeResult(name, ExitCode.Done, probe());
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var code = FailureSentence.CodeOf(failure);
            var found = failure switch
            {
                IOException or UnauthorizedAccessException => FileFailure.Clause(failure),
                WarehouseException => FailureSentence.Of(failure),
                _ => failure.Message,
            };
            return new ProbeResult(name, code, found);
        }
    }

    private sealed record ProbeResult(string Name, int Code, string Found)
    {
        public bool IsWell => Code == ExitCode.Done;

        public override string ToString() => $"{(IsWell ? "正常" : "异常")}  {Name}  {Found}";
    }
}
