namespace PerfEtl.Pipeline.Check;

/// <summary>How much a finding matters to whoever signs the form.</summary>
internal enum Severity
{
    /// <summary>The form contradicts itself or lacks what it must have.</summary>
    Error,

    /// <summary>Probably a slip; a person should look.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
