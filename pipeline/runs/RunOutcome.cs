namespace PerfEtl.Pipeline.Runs;

/// <summary>What became of a run or of a due time.</summary>
internal enum RunOutcome
{
    /// <summary>Its process is at work on it.</summary>
    Running,

    /// <summary>Its process ended without a word: killed, or the power went.</summary>
    Interrupted,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Done, with at least one document in quarantine.</summary>
    Quarantined,

    /// <summary>Failed; nothing was published.</summary>
    Failed,

    /// <summary>Refused because another load held the warehouse.</summary>
    Refused,

    /// <summary>Stopped on request before its end; nothing half-done stayed.</summary>
    Stopped,

    /// <summary>Not run on purpose: a holiday, or the run before was still at work.</summary>
    Skipped,

    /// <summary>Not run because nothing was there to run it.</summary>
    Missed,
}
