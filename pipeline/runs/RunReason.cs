namespace PerfEtl.Pipeline.Runs;

/// <summary>Why a run took place.</summary>
internal enum RunReason
{
    /// <summary>Somebody typed a command.</summary>
    Manual,

    /// <summary>Another job asked for it: a night for its pulls, a late pull for a load.</summary>
    Chained,

    /// <summary>It was due.</summary>
    Schedule,

    /// <summary>It was due while nothing could run it, and is made up for.</summary>
    CatchUp,

    /// <summary>An earlier attempt failed for a reason that may pass.</summary>
    Retry,

    /// <summary>An earlier attempt died or was stopped before its end.</summary>
    Recovery,
}
