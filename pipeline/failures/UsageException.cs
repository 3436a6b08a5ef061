namespace PerfEtl.Pipeline.Failures;

/// <summary>A command was called in a way that cannot work; the message says what to do instead.</summary>
internal sealed class UsageException(string message) : ToldException(message, FailureKind.Usage);
