namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>What a number counts, as printed: <c>人/场</c> is 人 per 场, <c>元/生/年</c> is 元 per 生/年.</summary>
/// <param name="Unit">Null where nothing is printed.</param>
/// <param name="Per">Null where the number counts against nothing.</param>
/// <param name="IsKnown">Whether every part is in <c>units.csv</c>.</param>
internal readonly record struct UnitReading(string? Unit, string? Per, bool IsKnown);
