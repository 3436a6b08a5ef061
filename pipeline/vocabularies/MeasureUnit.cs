namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>A unit of measurement as forms print it (计量单位), one row of <c>seeds/lookups/units.csv</c>.</summary>
/// <param name="Name">As printed, for example 批次; 批 and 批次 are two units.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="CanBePer">Whether it may stand behind the slash, as 场 does in <c>40人/场</c>.</param>
internal sealed record MeasureUnit(string Name, UnitKind Kind, bool CanBePer);
