using System.CommandLine;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Schedule.Ledger;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl doctor</c>: is everything there that a night needs?</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("doctor", "检查安装：版本、数据库、字体、词表、文件夹、锁、最近一次加载");
        command.SetAction(call =>
        {
            var settings = Settings.Load();
            var folder = CommonOptions.FolderOf(call, settings);
            var results = Probes(folder, settings).Select(probe => Try(probe.Name, probe.Probe)).ToList();
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Probes = results });
            else results.ForEach(probe => Console.WriteLine(probe.ToString()));
            return results.TrueForAll(probe => probe.IsWell) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static IEnumerable<(string Name, Func<string> Probe)> Probes(DataFolder folder, Settings settings) =>
    [
        ("程序", ProgramVersion),
        ("数据库", DatabaseVersion),
        ("字体", () => FontSet.Installed is not null ? "Noto Sans SC 常规、粗体" : ""),
        ("词表", () => $"{LookupsFolder.Path}，{Vocabulary.Load(LookupsFolder.Path).Categories.Count} 个指标类别"),
        ("来源", () => Sources(settings)),
        .. settings.Intake.Databases.Select(source => ($"来源 {source.Name}", (Func<string>)(() => Reached(source)))),
        ("数据", () => Writable(folder)),
        ("锁", () => WriterLock.Holder(folder.LockFile) is { } holder ? $"正被占用：{holder}" : "空闲"),
        ("发布", () => Published(folder)),
        ("快照", () => SnapshotSizes.Sentence(folder, settings.Publish)),
        ("隔离", () => Quarantined(folder)),
        ("运行", () => LastRun(folder)),
    ];

    private static ProbeResult Try(string name, Func<string> probe)
    {
        try
        {
            return new ProbeResult(name, true, probe());
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ProbeResult(name, false, failure.Message);
        }
    }

    private sealed record ProbeResult(string Name, bool IsWell, string Found)
    {
        public override string ToString() => $"{(IsWell ? "正常" : "异常")}  {Name}  {Found}";
    }

    private static string ProgramVersion() =>
        $"perfetl {Loader.Version}，{RuntimeInformation.FrameworkDescription}，{RuntimeInformation.OSDescription}";

    private static string Sources(Settings settings) =>
        $"{Files(settings)} 个文件，来自 {string.Join("、", settings.Intake.Sources)}";

    private static string Reached(DatabaseSourceOptions source)
    {
        new DatabaseSource(source).ProbeAsync(CancellationToken.None).GetAwaiter().GetResult();
        return "连得上，所需的表和列都在";
    }

    private static string LastRun(DataFolder folder) =>
        new RunLedger(folder, TimeProvider.System).Records() is [.., var last]
            ? FormattableString.Invariant($"最近一次 {last.Job}：{RunTexts.Outcome(last.Outcome)}，")
                + FormattableString.Invariant($"{last.RecordedAt.AddHours(8):yyyy-MM-dd HH:mm:ss}")
            : "还没有运行过";

    private static int Files(Settings settings) =>
        new FolderIntake(settings.Intake, settings.Limits.FileMegabytes).Find([]).Count;

    private static string DatabaseVersion()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return $"DuckDB {connection.ServerVersion}";
    }

    private static string Writable(DataFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        var probe = Path.Combine(folder.Root, ".doctor");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        var free = new DriveInfo(folder.Root).AvailableFreeSpace / 1_073_741_824.0;
        return FormattableString.Invariant($"{folder.Root} 可写，剩余 {free:0.0} GB");
    }

    private static string Quarantined(DataFolder folder)
    {
        IReadOnlyList<QuarantinedForm> waiting =
            Publisher.CurrentIn(folder) is { } snapshot ? LoadReport.Read(snapshot).Quarantine : [];
        if (!QuarantineFolder.Shows(folder.Quarantine, waiting))
            throw new IOException($"{DataFolder.Shown(folder.Quarantine)} 与 mart_quarantine 的 {waiting.Count} 份不一致，"
                + "再运行一次 perfetl load 即会补齐");
        return waiting.Count == 0 ? "没有等待处理的" : $"{waiting.Count} 份等待处理，见 perfetl quarantine";
    }

    private static string Published(DataFolder folder)
    {
        if (Publisher.CurrentIn(folder) is not { } snapshot) return "还没有发布过，请运行 perfetl run";
        var report = LoadReport.Read(snapshot);
        return $"{DataFolder.Shown(snapshot)}，最近一次加载 {report.LoadId}："
            + $"{report.Declarations} 份申报表，隔离 {report.Quarantined}";
    }
}
