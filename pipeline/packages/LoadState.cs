namespace PerfEtl.Pipeline.Packages;

/// <summary>How far a load package has come.</summary>
internal enum LoadState
{
    /// <summary>Begun; nothing read.</summary>
    New,

    /// <summary>Read into the staging tables of an open transaction.</summary>
    Extracted,

    /// <summary>Dimensions and facts built and checked, still in the transaction.</summary>
    Normalized,

    /// <summary>Committed to the working file; no reader sees it yet.</summary>
    Loaded,

    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>Given up; nothing of it is in the warehouse.</summary>
    Aborted,
}
