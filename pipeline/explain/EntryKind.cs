namespace PerfEtl.Pipeline.Explain;

/// <summary>What an entry of the side panel tells.</summary>
internal enum EntryKind
{
    /// <summary>A field, an amount, a goal or an indicator that was read.</summary>
    Read,

    /// <summary>A spelling that was changed.</summary>
    Repair,

    /// <summary>A finding worth knowing.</summary>
    Info,

    /// <summary>A finding that is probably a slip.</summary>
    Warning,

    /// <summary>A finding that is a contradiction.</summary>
    Error,

    /// <summary>Why a form or the file is set aside.</summary>
    Refusal,
}
