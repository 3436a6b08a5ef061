namespace PerfEtl.Pipeline.Declarations;

/// <summary>A level label (一级指标 or 二级指标) as it stands on a row of the indicator table.</summary>
/// <param name="Level">1 or 2.</param>
/// <param name="Name">The taxonomy's word, for example 数量指标.</param>
/// <param name="Text">As printed, for example <c>产出数量指标(20分)</c>.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record LevelLabel(int Level, string Name, string Text, Place Place);
