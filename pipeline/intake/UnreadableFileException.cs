namespace PerfEtl.Pipeline.Intake;

/// <summary>One submitted file vanished or cannot be opened; it is set aside and the rest loads.</summary>
internal sealed class UnreadableFileException(string name, Exception inner) : Exception(name, inner);
