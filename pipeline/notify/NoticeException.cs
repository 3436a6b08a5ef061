namespace PerfEtl.Pipeline.Notify;

/// <summary>A way of telling people cannot be used now; the message says which and why.</summary>
internal sealed class NoticeException(string message, Exception cause) : Exception(message, cause);
