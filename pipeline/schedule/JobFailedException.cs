namespace PerfEtl.Pipeline.Schedule;

/// <summary>A run failed and stands in the ledger so; the message is the ledger's sentence.</summary>
internal sealed class JobFailedException(string message) : Exception(message);
