using PerfEtl.Pipeline.Query;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>Runs as a table for the eye, newest last, the reason under each that needs one.</summary>
internal static class RunTable
{
    private static readonly string[] Head = ["时间（北京）", "作业", "起因", "结果", "用时", "读入", "入库", "未变", "隔离", "由谁"];

    private static readonly bool[] IsNumber = [false, false, false, false, true, true, true, true, true, false];

    /// <summary>Writes the table.</summary>
    public static void Write(IReadOnlyList<RunRecord> records, RunLedger ledger, TextWriter target)
    {
        AlignedTable.Write(
            [Head, .. records.Select(record => Cells(record, ledger.Now))], IsNumber, target,
            row => Notes(records[row]));
        target.WriteLine($"共 {records.Count} 次");
        if (ledger.DamagedLines > 0)
            target.WriteLine($"注意：{ledger.Folder} 里有 {ledger.DamagedLines} 行读不出来（断电或被改动），没有计入。");
    }

    private static string[] Cells(RunRecord record, DateTime now) =>
    [
        RunTexts.Moment(record),
        record.Job,
        RunTexts.Why(record.Why, record.Attempt),
        RunTexts.Outcome(record),
        RunTexts.Took(record, now),
        RunTexts.Sum(record, source => source.Read),
        RunTexts.Sum(record, source => source.Loaded),
        RunTexts.Sum(record, source => source.Unchanged),
        RunTexts.Sum(record, source => source.Refused),
        record.By,
    ];

    private static IEnumerable<string> Notes(RunRecord record)
    {
        if (record.Why is not null && record.Due is { } due && record.StartedAt - due > MissedDueTimes.Tolerance)
            yield return $"应于 {BeijingTime.Text(due)} 运行";
        if (record.FirstDue is { } first && record.Count > 1)
            yield return $"从 {BeijingTime.Text(first)} 起";
        if (record.Reason is { } reason) yield return reason;
        foreach (var source in RunTexts.BySource(record)) yield return source;
        if (record.Stages.Count > 0 && record.Outcome is RunOutcome.Failed or RunOutcome.Stopped)
            yield return $"停在“{record.Stages[^1].Stage}”阶段";
        foreach (var notice in record.Notices.Where(notice => !notice.IsDelivered))
            yield return RunTexts.Undelivered(notice);
    }
}
