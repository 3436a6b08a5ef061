using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>A query got no answer, and neither the statement nor its limits are to blame.</summary>
/// <param name="message">For people.</param>
/// <param name="cause">What was met.</param>
internal sealed class QueryFailedException(string message, Exception? cause = null) 
    : ToldException(message, cause: cause);
