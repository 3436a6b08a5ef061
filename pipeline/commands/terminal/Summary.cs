using System.Globalization;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>What people read after a load: a short Chinese summary, or one JSON object for machines.</summary>
internal static class Summary
{
    private const int QuarantineLines = 10;

    private const string QueryForErrors =
        "query \"select department_name, project_name, message from mart_finding where severity = 'error'\"";

    /// <summary>Prints it and returns the exit code of the load.</summary>
    public static int Print(LoadReport report, bool asJson)
    {
        if (asJson) JsonOutput.Print(report);
        else PrintLines(report);
        return report.Quarantined > 0 ? ExitCode.Quarantined : ExitCode.Done;
    }

    private static void PrintLines(LoadReport report)
    {
        if (report.Rebuilt is { } rebuilt) PrintRebuilt(rebuilt);
        foreach (var load in report.AbortedLoads) Console.WriteLine($"上一次加载 {load} 没有完成，已作废，没有留下任何数据。");
        foreach (var load in report.ContinuedLoads)
            Console.WriteLine($"上一次加载 {load.LoadId} 已入库但没有发布，本次一并发布。它新增 {load.New:N0}，修订 {load.Revised:N0}。");
        Console.WriteLine($"完成：{report.Declarations:N0} 份申报表，{report.Indicators:N0} 条指标，{report.Departments:N0} 个部门");
        PrintCounts(report);
        PrintQuarantine(report);
        Console.WriteLine($"  数据    {DataFolder.Shown(report.Snapshot)}");
        if (report.Charts.Count > 0)
            Console.WriteLine($"  图表    {string.Join("、", report.Charts.Select(DataFolder.Shown))}");
        if (report.MonthlyReport is { } pdf) Console.WriteLine($"  月报    {DataFolder.Shown(pdf)}");
        if (report.Errors + report.Warnings > 0) Console.WriteLine($"  查看    {NextCommand.Of(QueryForErrors)}");
    }

    private static void PrintRebuilt(RebuildReport report)
    {
        Console.WriteLine($"数据仓库文件不能用了（{report.Reason}），已按归档重放 {report.Loads:N0} 次加载重建。");
        if (report.Aside is not null) Console.WriteLine($"  旧文件  {DataFolder.Shown(report.Aside)}");
        foreach (var damaged in report.Damaged) Console.WriteLine($"  缺失    {damaged}");
    }

    private static void PrintCounts(LoadReport report)
    {
        foreach (var year in report.Years) PrintFunding(year);
        if (report.UndoneLoadId is null) PrintForms(report);
        else PrintUndone(report);
        Console.WriteLine($"  问题    错误 {report.Errors:N0}，警告 {report.Warnings:N0}，提示 {report.Infos:N0}；"
            + $"规范写法 {report.Repairs:N0} 处");
        if (report.DoubtfulForms > 0)
            Console.WriteLine($"  存疑    {report.DoubtfulForms:N0} 份申报表有读不准的地方，见 mart_declaration 的 doubt_count");
    }

    private static void PrintFunding(FundingOfYear year) => Console.WriteLine(
        $"  资金    {year.FiscalYear} 年度 {year.Declarations:N0} 份："
            + $"项目资金总额 {Money(year.TotalCny)}，年度申请 {Money(year.AnnualRequestCny)}，"
            + $"财政资金 {Money(year.FiscalCny)}");

    private static void PrintForms(LoadReport report)
    {
        Console.WriteLine($"  本次    {report.Documents:N0} 个文件：新增 {report.New:N0}，修订 {report.Revised:N0}，"
            + $"未变 {report.Unchanged:N0}，隔离 {report.Quarantined:N0}{Earlier(report)}");
        if (report.Returned + report.Withdrawn > 0)
            Console.WriteLine($"  变动    撤回 {report.Withdrawn:N0}，撤回后重新提交 {report.Returned:N0}");
        foreach (var form in report.Superseded.Take(QuarantineLines))
        {
            Console.WriteLine($"  较早    {form.DocumentName} 的“{form.ProjectName}”{form.FiscalYear} 年度没有采用，"
                + $"{form.LaterDocumentName} 是较后的一份");
        }

        if (report.Sources.Count > 1)
        {
            foreach (var source in report.Sources)
            {
                Console.WriteLine($"  来源    {source.Name}：{source.Read:N0} 份文件，采用 {source.Loaded:N0}，"
                    + $"未变 {source.Unchanged:N0}，隔离 {source.Refused:N0}");
            }
        }

        if (report.Waiting.Count > 0)
            Console.WriteLine($"  未读    {report.Waiting.Count:N0} 个文件还在写入，留到下一次：{Few(report.Waiting)}");
        if (report.TakenBack > 0)
        {
            Console.WriteLine($"  不再读  {report.TakenBack:N0} 个文件的加载已被撤回；"
                + $"要重新采用，请再撤回那次撤回（{NextCommand.Of("history")}）");
        }
    }

    private static string Earlier(LoadReport report) =>
        report.Quarantine.Count(form => form.LoadId != report.LoadId) is > 0 and var earlier
            ? $"（其中 {earlier:N0} 份此前已在等待处理）" : "";

    private static string Few(IReadOnlyList<string> names) =>
        string.Join("、", names.Take(3)) + (names.Count > 3 ? " …" : "");

    private static void PrintUndone(LoadReport report) => Console.WriteLine(
        report.Restored + report.Withdrawn + report.Released + report.Requarantined == 0
            ? $"  撤回    加载 {report.UndoneLoadId} 没有可撤回的内容：它没有改变申报表，或它的改变已被撤回、已有后来的修订"
            : $"  撤回    加载 {report.UndoneLoadId}：恢复旧版本 {report.Restored:N0} 份，不再有效 {report.Withdrawn:N0} 份，"
                + $"不再读 {report.TakenBack:N0} 个文件");

    private static void PrintQuarantine(LoadReport report)
    {
        if (report.Released > 0)
        {
            Console.WriteLine($"  移出    {report.Released:N0} 份不再隔离，"
                + "原因见 perfetl query \"select * from mart_quarantine_history\"");
        }

        if (report.Requarantined > 0) Console.WriteLine($"  移回    {report.Requarantined:N0} 份重新隔离");
        foreach (var form in report.Quarantine.Take(QuarantineLines))
        {
            Console.WriteLine($"  隔离    {form.Sentence}");
        }

        if (report.Quarantine.Count > QuarantineLines)
        {
            Console.WriteLine($"  隔离    其余 {report.Quarantine.Count - QuarantineLines:N0} 份"
                + $"见 {NextCommand.Of("quarantine")}");
        }
    }

    private static string Money(decimal? yuan) => yuan is { } amount
        ? string.Create(CultureInfo.InvariantCulture, $"{amount:N2} 元")
        : "未填";
}
