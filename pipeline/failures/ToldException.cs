namespace PerfEtl.Pipeline.Failures;

/// <summary>A failure told as it stands: its message is a whole Chinese sentence that names the next step.</summary>
/// <param name="message">The sentence: <c>没有“nihgtly”这种作业。应为 nightly、report 之一。</c></param>
/// <param name="kind">Who can mend it.</param>
/// <param name="cause">What was met; null for nothing but the call itself.</param>
internal abstract class ToldException(
    string message, FailureKind kind = FailureKind.Failed, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Who can mend it.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>What it says to somebody at the command line, who can set more than others.</summary>
    public virtual string ForCommand => Message;
}

/// <summary>Who can mend a failure, in the order of the exit codes.</summary>
internal enum FailureKind
{
    /// <summary>Nobody by calling otherwise: the machine, a server or a file is in the way.</summary>
    Failed,

    /// <summary>Who called, by calling otherwise.</summary>
    Usage,

    /// <summary>Who keeps the settings.</summary>
    Settings,

    /// <summary>Nobody has to: another run is at work.</summary>
    Busy,
}

/// <summary>A command was called in a way that cannot work; the message says what to do instead.</summary>
internal sealed class UsageException(string message) : ToldException(message, FailureKind.Usage);
