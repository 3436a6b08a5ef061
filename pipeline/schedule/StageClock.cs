using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Measures how long each stage of a run takes, and passes the steps on to whoever shows them.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<LoadProgress>? display = null) : IProgress<LoadProgress>
{
    private readonly List<StageTime> ended = [];
    private string? stage;
    private long since;

    /// <summary>The stages until now, in order.</summary>
    public IReadOnlyList<StageTime> Stages => stage is null ? [.. ended] : [.. ended, Current(stage)];

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        if (value.Stage != stage)
        {
            if (stage is not null) ended.Add(Current(stage));
            (stage, since) = (value.Stage, clock.GetTimestamp());
        }

        display?.Report(value);
    }

    private StageTime Current(string name) =>
        new(name, Math.Round((decimal)clock.GetElapsedTime(since).TotalSeconds, 3));
}
