namespace PerfEtl.Pipeline.Runs;

/// <summary>Puts the lines of the ledger together to one record for each run.</summary>
internal static class RunRecords
{
    /// <summary>The records, in the order of their first lines.</summary>
    /// <param name="lines">In the order of writing.</param>
    /// <param name="isAtWork">Whether the process of a run without an end is alive.</param>
    public static IReadOnlyList<RunRecord> Of(IReadOnlyList<LedgerLine> lines, Func<string, bool> isAtWork)
    {
        var records = new Dictionary<string, RunRecord>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Run is not null))
        {
            switch (line.Event)
            {
                case LedgerEvent.Started or LedgerEvent.NotRun:
                    records[line.Run!] = First(line);
                    break;
                case LedgerEvent.Ended when records.TryGetValue(line.Run!, out var begun):
                    records[line.Run!] = Ended(begun, line);
                    break;
                case LedgerEvent.Notice when records.TryGetValue(line.Run!, out var told):
                    var notice = new NoticeRecord(line.Channel ?? "", line.IsDelivered ?? false, line.Reason);
                    records[line.Run!] = told with { Notices = [.. told.Notices, notice] };
                    break;
            }
        }

        return [.. records.Values.Select(record => Judged(record, isAtWork)).OrderBy(record => record.No)];
    }

    private static RunRecord First(LedgerLine line) => new()
    {
        No = line.No,
        Run = line.Run!,
        Job = line.Job ?? "",
        Outcome = line.Outcome ?? RunOutcome.Running,
        Why = line.Why,
        Attempt = line.Attempt ?? 1,
        Due = line.Due,
        FirstDue = line.FirstDue,
        Count = line.Count ?? 1,
        RecordedAt = line.At,
        StartedAt = line.Event == LedgerEvent.Started ? line.At : null,
        By = line.By ?? "",
        Process = line.Process,
        Call = line.Call,
        ExitCode = line.ExitCode,
        Reason = line.Reason,
    };

    private static RunRecord Ended(RunRecord begun, LedgerLine end) => begun with
    {
        Outcome = end.Outcome ?? RunOutcome.Failed,
        EndedAt = end.At,
        ExitCode = end.ExitCode,
        LoadId = end.LoadId,
        Sources = end.Sources ?? [],
        Stages = end.Stages ?? [],
        Reason = end.Reason,
        IsTransient = end.IsTransient ?? false,
    };

    private static RunRecord Judged(RunRecord record, Func<string, bool> isAtWork) =>
        record.Outcome != RunOutcome.Running || isAtWork(record.Run) ? record : record with
        {
            Outcome = RunOutcome.Interrupted,
            Reason = $"进程 {record.Process}（{record.By}）在运行中结束：被强行终止，或断电",
        };
}
