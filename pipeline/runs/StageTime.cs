namespace PerfEtl.Pipeline.Runs;

/// <summary>How long one stage of a run took.</summary>
/// <param name="Stage">In Chinese: 读取, 入库, 发布, 出图.</param>
/// <param name="Seconds">To the millisecond.</param>
internal sealed record StageTime(string Stage, decimal Seconds);
