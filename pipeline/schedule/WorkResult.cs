using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What the work of a run gave when it came to its end; <see cref="OpenRun"/> ends the run with it.</summary>
internal sealed record WorkResult
{
    /// <summary>The load package; null for a job that loads nothing.</summary>
    public string? LoadId { get; init; }

    /// <summary>What each source gave.</summary>
    public IReadOnlyList<SourceTally> Sources { get; init; } = [];

    /// <summary>One sentence for people on what was done; null if the sources say it all.</summary>
    public string? Told { get; init; }

    /// <summary>Why forms and files wait in quarantine, a sentence each, for notices; not in the ledger.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <summary>Whether something waits in quarantine, set aside by this load or before.</summary>
    public bool HasQuarantine => SetAside.Count > 0 || Sources.Any(source => source.Refused > 0);

    /// <summary>The monthly reports that were written.</summary>
    public static WorkResult Written((int Count, string Month) reports) =>
        new() { Told = $"编写 {reports.Month} 月报 {reports.Count} 份" };

    /// <summary>What a clean-up deleted.</summary>
    public static WorkResult Removed(int snapshots) => new() { Told = $"删除旧快照 {snapshots} 个" };

    /// <summary>What a load left behind.</summary>
    public static WorkResult Of(LoadReport report) => new()
    {
        LoadId = report.LoadId,
        Sources = report.Sources,
        SetAside = [.. report.Quarantine.Select(form => form.Sentence)],
    };
}
