namespace PerfEtl.Pipeline.Intake;

/// <summary>One submitted file vanished, changes while it is read, or cannot be opened; the rest loads.</summary>
internal sealed class UnreadableFileException(string name, string reason, Exception? inner = null)
    : Exception(name, inner)
{
    /// <summary>Why, in Chinese.</summary>
    public string Reason { get; } = reason;
}
