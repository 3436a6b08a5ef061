namespace PerfEtl.Pipeline.Failures;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done. Findings are not failures.</summary>
    public const int Done = 0;

    /// <summary>The load or command failed; nothing was published, unless the message says that it was.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, but something waits in quarantine, set aside now or before.</summary>
    public const int Quarantined = 3;

    /// <summary>Another load holds the warehouse.</summary>
    public const int Busy = 4;
}
