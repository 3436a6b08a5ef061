namespace PerfEtl.Pipeline.Runs;

/// <summary>How a notice about a run went.</summary>
/// <param name="Channel"><c>smtp</c> or <c>webhook</c>.</param>
/// <param name="IsDelivered">Whether it was taken.</param>
/// <param name="Reason">Why not; null if it was.</param>
internal sealed record NoticeRecord(string Channel, bool IsDelivered, string? Reason);
