namespace PerfEtl.Pipeline.Runs;

/// <summary>What a run got from one source.</summary>
/// <param name="Name">As people know it; <c>全部来源</c> for a run that does not tell them apart.</param>
/// <param name="Read">Files or submissions looked at.</param>
/// <param name="Loaded">Forms that are new or revised.</param>
/// <param name="Unchanged">Forms that say what they said before.</param>
/// <param name="Refused">Forms and files set aside.</param>
internal sealed record RunSource(string Name, long Read, long Loaded, long Unchanged, long Refused);
