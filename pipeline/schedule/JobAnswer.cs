namespace PerfEtl.Pipeline.Schedule;

/// <summary>What became of a person's wish about a job.</summary>
/// <param name="IsTaken">Whether it was written down; otherwise nothing was to be done, or it is done already.</param>
/// <param name="Sentence">For people.</param>
internal sealed record JobAnswer(bool IsTaken, string Sentence);
