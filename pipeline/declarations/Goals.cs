namespace PerfEtl.Pipeline.Declarations;

/// <summary>The goals of a form (项目绩效目标), verbatim.</summary>
/// <param name="Overall">项目总目标; null for a blank cell.</param>
/// <param name="Annual">年度总目标; null for a blank cell.</param>
/// <param name="Period">
/// The goal's period as printed, mostly the unfilled template <c>(年 - 年)</c>; null if absent.
/// </param>
/// <param name="IsShifted">The texts stand in another row or column than their labels say.</param>
internal sealed record Goals(
    Printed<string>? Overall, Printed<string>? Annual, Printed<string>? Period, bool IsShifted = false);
