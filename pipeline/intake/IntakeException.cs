namespace PerfEtl.Pipeline.Intake;

/// <summary>A source cannot be read at all: wrong path or wrong configuration. Terminal: trying again does not help.</summary>
internal sealed class IntakeException(string message, Exception? inner = null) : Exception(message, inner);
