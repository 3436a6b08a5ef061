namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>So many queries wait that one more is not taken.</summary>
/// <param name="message">For people.</param>
internal sealed class QueryBusyException(string message) : Exception(message);
