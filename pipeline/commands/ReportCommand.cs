using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl report</c>: the monthly PDF, or where a PDF came from.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var month = new Option<string?>("--month")
        {
            Description = "月份，如 2022-12（默认最近一次加载所在的月份）",
            HelpName = "YYYY-MM",
        };
        var department = new Option<string?>("--department") { Description = "只写这个主管部门", HelpName = "名称" };
        var target = new Option<string?>("--out")
        {
            Description = "输出文件（默认 data/out/reports/绩效目标月报 月份 部门.pdf）",
            HelpName = "文件",
        };
        var appendix = new Option<bool>("--appendix")
        {
            Description = "另写附录（全部项目、变动、问题和来源）和问题清单 CSV",
        };
        var verify = new Option<string?>("--verify")
        {
            Description = "查明一份月报出自哪次加载和版本，重编后是否逐字节相同；快照已清理的按归档重做"
                + "（0 相同，1 不同或无法重编，2 不是月报）",
            HelpName = "文件",
        };
        var command = new Command("report", "编写月报 PDF（示例：perfetl report --month 2022-12）")
        {
            month, department, target, appendix, verify,
        };
        command.SetAction(async (call, cancel) => call.GetValue(verify) is { } file
            ? await VerifyAsync(call, file, cancel)
            : Write(call, Month(call.GetValue(month)), call.GetValue(department), call.GetValue(target),
                call.GetValue(appendix)));
        return command;
    }

    private static async Task<int> VerifyAsync(ParseResult call, string file, CancellationToken cancel)
    {
        var settings = Settings.Load();
        var asJson = call.GetValue(CommonOptions.Json);
        var result = await ProgressDisplay.ShowAsync(asJson, progress =>
            new ReportVerification(CommonOptions.FolderOf(call, settings), settings, progress).RunAsync(file, cancel));
        if (asJson) VerificationText.PrintJson(result);
        else VerificationText.Write(result, Console.Out);
        return result.Verdict == ReportVerdict.Same ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Write(
        ParseResult call, ReportMonth? month, string? department, string? target, bool hasAppendix)
    {
        var folder = CommonOptions.FolderOf(call, Settings.Load());
        var snapshot = SnapshotFile.At(PublishedSnapshot.In(folder));
        var (report, appendix, findings) = SnapshotReports.With(snapshot, month, reports => (
            reports.Make(department), hasAppendix ? reports.MakeAppendix(department) : null,
            hasAppendix ? reports.FindingsOf(department) : []));
        var path = target ?? ReportFile.PathFor(folder, report.Stamp);
        ReportFile.Write(path, report.Bytes.Span);
        var (appendixPath, findingsPath) = (ReportFile.Beside(path, " 附录.pdf"), ReportFile.Beside(path, " 问题清单.csv"));
        if (appendix is not null)
        {
            ReportFile.Write(appendixPath, appendix.Bytes.Span);
            ReportFile.Write(findingsPath, findings);
        }

        new PinnedSnapshots(folder).Pin(report.Stamp.Month, snapshot.Path);
        var missing = string.Concat(report.MissingGlyphs);
        if (call.GetValue(CommonOptions.Json))
        {
            JsonOutput.Print(new
            {
                Report = path,
                Month = report.Stamp.Month.Code,
                report.Stamp.Department,
                Pages = report.PageCount,
                Appendix = appendix is null ? null : appendixPath,
                Findings = appendix is null ? null : findingsPath,
                Snapshot = snapshot.Path,
                snapshot.Sha256,
                MissingGlyphs = missing,
            });
            return ExitCode.Done;
        }

        Console.WriteLine($"{DataFolder.Shown(path)}（{report.PageCount} 页）");
        if (appendix is not null)
        {
            Console.WriteLine($"{DataFolder.Shown(appendixPath)}（{appendix.PageCount} 页）");
            Console.WriteLine(DataFolder.Shown(findingsPath));
        }

        if (missing.Length > 0) Console.WriteLine($"字体中没有这些字，月报中显示为方框：{missing}");
        return ExitCode.Done;
    }

    private static ReportMonth? Month(string? text) => text is null ? null : ReportMonth.TryParse(text)
        ?? throw new UsageException($"月份“{text}”不是 YYYY-MM 的形式，应为 2022-12 一类（2000 年起）。");
}
