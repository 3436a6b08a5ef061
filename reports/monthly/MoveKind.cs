namespace PerfEtl.Reports.Monthly;

/// <summary>What became of a declaration within the month, in the order of the report.</summary>
internal enum MoveKind
{
    /// <summary>Declared for the first time.</summary>
    New,

    /// <summary>In force again after it had been withdrawn.</summary>
    Returned,

    /// <summary>Replaced by a later version.</summary>
    Revised,

    /// <summary>An earlier version is in force again, because a load was taken back.</summary>
    Restored,

    /// <summary>Came from another department.</summary>
    MovedIn,

    /// <summary>Went to another department.</summary>
    MovedOut,

    /// <summary>Not in force any more.</summary>
    Withdrawn,
}
