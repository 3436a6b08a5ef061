using System.Diagnostics;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Converted;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Intake.Folders;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse.DuckDB;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands.Doctor;

/// <summary>What <c>perfetl doctor</c> looks at, by the code that the night and <c>serve</c> use.</summary>
internal static class DoctorProbes
{
    /// <summary>What does not depend on settings.</summary>
    public static IEnumerable<(string Name, Func<string> Probe)> OfTheProgram =>
    [
        ("程序", () =>
            $"perfetl {Loader.Version}，{RuntimeInformation.FrameworkDescription}，{RuntimeInformation.OSDescription}"),
        ("数据库", DatabaseVersion),
        ("字体", () => FontSet.Installed is not null ? "Noto Sans SC 常规、粗体" : ""),
        ("词表", () => $"{LookupsFolder.Path}，{Vocabulary.Load(LookupsFolder.Path).Categories.Count} 个指标类别"),
    ];

    /// <summary>What the settings ask for.</summary>
    public static IEnumerable<(string Name, Func<string> Probe)> Of(DataFolder folder, Settings settings) =>
    [
        ("来源", () => Sources(settings)),
        .. settings.Intake.Databases.Select(source => ($"来源 {source.Name}", (Func<string>)(() => Reached(source)))),
        ("移走", () => settings.Intake.MoveTo is { Length: > 0 } target
            ? $"{DiskProbes.Written(target)} 可写" : "读过的文件留在原处"),
        ("读取", () => Reader(settings.Limits)),
        ("LibreOffice", () => OfficeProgram.Path ?? "没有安装：.doc、.wps、.odt、.ods、.rtf 会被隔离，其他格式照常读取"),
        ("定时", () => Schedule(folder, settings)),
        ("调度库", () => Store(settings.Schedule)),
        ("网页", () => $"{settings.Serve.Address().GetLeftPart(UriPartial.Authority)}{settings.Serve.Path()}"),
        ("通知", () => Notices(folder, settings)),
        ("权限", () => $"{string.Join("、", folder.Written.Select(DiskProbes.Written).Distinct())} 可写"),
        ("空间", () => DiskProbes.Room(folder)),
        ("锁", () => WriterLock.Holder(folder.LockFile) is { } holder ? $"正被占用：{holder}" : "空闲"),
        ("发布", () => Published(folder)),
        ("快照", () => DiskProbes.Snapshots(folder, settings.Publish)),
        ("隔离", () => Quarantined(folder)),
        ("运行", () => LastRun(folder)),
    ];

    private static string DatabaseVersion()
    {
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        return $"DuckDB {connection.ServerVersion}";
    }

    private static string Sources(Settings settings)
    {
        var sources = settings.WithSources().Intake.Sources;
        var files = new FolderIntake(settings.Intake, settings.Limits.FileMegabytes).Find([]).Count;
        return sources.Count == 0 ? "只有数据库" : $"{files} 个文件，来自 {string.Join("、", sources)}";
    }

    private static string Reader(PdfLimits limits)
    {
        using var readers = new ReaderPool(limits);
        var start = Stopwatch.GetTimestamp();
        readers.ReadAsync(WorkerTask.PdfRows, "%PDF-1.7"u8.ToArray()).GetAwaiter().GetResult();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return $"读取进程 {time:0} 毫秒后能用，最多 {readers.Size} 个，每个最多用内存 {limits.ReaderMegabytes} MB";
    }

    private static string Reached(DatabaseSourceOptions source)
    {
        new DatabaseSource(source).ProbeAsync(CancellationToken.None).GetAwaiter().GetResult();
        return "连得上，所需的表和列都在";
    }

    private static string Schedule(DataFolder folder, Settings settings)
    {
        var plans = JobPlans.Of(settings.Schedule, ScheduledJobs.All(folder, settings));
        plans = [.. plans.Where(plan => plan.Cron.Length > 0)];
        if (plans.Count == 0) return "没有设置定时作业（Schedule:Jobs），perfetl serve 不会启动；perfetl run 照常可用";
        var told = plans.Select(plan => $"{plan.Job} {plan.Next(DateTime.UtcNow)}");
        return $"下一次 {string.Join("，", told)}{JobPlans.CalendarNote(plans, DateTime.UtcNow)}";
    }

    private static string Store(ScheduleOptions options)
    {
        if (options.Store.Length == 0) return "不用（一台程序）";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        ScheduleStore.ProbeAsync(options, limit.Token).GetAwaiter().GetResult();
        return "连得上";
    }

    private static string Notices(DataFolder folder, Settings settings)
    {
        var notifier = new Notifier(settings.Notify, new RunLedger(folder, TimeProvider.System));
        var channels = notifier.ProbeAsync().GetAwaiter().GetResult();
        return channels.Count == 0 ? "没有设置，不通知任何人" : $"{string.Join("、", channels)} 连得上";
    }

    private static string Published(DataFolder folder)
    {
        if (Publisher.CurrentIn(folder) is not { } snapshot) return $"还没有发布过，请运行 {NextCommand.Of("run")}";
        var report = LoadReport.Read(snapshot);
        return $"{DataFolder.Shown(snapshot)}，最近一次加载 {report.LoadId}："
            + $"{report.Declarations} 份申报表，隔离 {report.Quarantined}";
    }

    private static string Quarantined(DataFolder folder)
    {
        IReadOnlyList<WaitingForm> waiting =
            Publisher.CurrentIn(folder) is { } snapshot ? LoadReport.Read(snapshot).Quarantine : [];
        if (!QuarantineFolder.Shows(folder.Quarantine, waiting))
            throw new IOException($"{DataFolder.Shown(folder.Quarantine)} 与 mart_quarantine 的 {waiting.Count} 份不一致，"
                + $"再运行一次 {NextCommand.Of("load")} 即会补齐");
        return waiting.Count == 0 ? "没有等待处理的" : $"{waiting.Count} 份等待处理，见 {NextCommand.Of("quarantine")}";
    }

    private static string LastRun(DataFolder folder) =>
        new RunLedger(folder, TimeProvider.System).Records() is [.., var last]
            ? $"最近一次 {last.Job}：{RunTexts.Outcome(last.Outcome)}，"
                + $"{BeijingTime.Text(last.RecordedAt)}（北京时间）"
            : "还没有运行过";
}
