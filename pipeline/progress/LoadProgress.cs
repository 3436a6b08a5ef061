namespace PerfEtl.Pipeline.Progress;

/// <summary>How far a load has come, for whoever watches.</summary>
/// <param name="Stage">In Chinese: 读取, 入库, 发布, 出图.</param>
/// <param name="Done">Units of the stage that are done.</param>
/// <param name="Total">Units of the stage in all.</param>
internal readonly record struct LoadProgress(string Stage, int Done, int Total);
