namespace PerfEtl.Pipeline.Runs;

/// <summary>What a line of the run ledger tells.</summary>
internal enum LedgerEvent
{
    /// <summary>A <c>perfetl serve</c> began to watch the schedule.</summary>
    Serving,

    /// <summary>A job is due by this cron text and time zone from now on; an empty text means never.</summary>
    Planned,

    /// <summary>A run began.</summary>
    Started,

    /// <summary>A run ended, well or not.</summary>
    Ended,

    /// <summary>A due time was let pass, and why.</summary>
    NotRun,

    /// <summary>A notice about a run was handed over, or could not be.</summary>
    Notice,

    /// <summary>Somebody asked for a run now, or for a further attempt at a run that failed.</summary>
    Asked,

    /// <summary>Somebody asked a run to stop.</summary>
    StopAsked,

    /// <summary>Somebody let a job rest: its due times pass without a run.</summary>
    Paused,

    /// <summary>Somebody ended the rest.</summary>
    Resumed,

    /// <summary>The computer's clock was found to be earlier than lines already written.</summary>
    ClockSetBack,
}
