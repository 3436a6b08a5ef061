namespace PerfEtl.Reports.Monthly;

/// <summary>One box of the cover.</summary>
/// <param name="Label">What it counts: 项目资金总额.</param>
/// <param name="Number">The large print: 1.07.</param>
/// <param name="Unit">Beside it: 亿元.</param>
/// <param name="Detail">Below it: the exact amount, or what it consists of.</param>
/// <param name="IsAlarm">It counts contradictions, and there are some.</param>
internal sealed record KeyFigure(string Label, string Number, string Unit, string Detail, bool IsAlarm = false);
