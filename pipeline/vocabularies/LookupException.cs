using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>A lookup table is missing or malformed: bad configuration, so nothing is loaded.</summary>
internal sealed class LookupException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Usage, inner);
