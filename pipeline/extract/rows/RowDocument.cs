namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>A declaration from a database's rows, taken apart but not interpreted.</summary>
/// <param name="Fields">The fields of its head, by key; a value is null where the source's is.</param>
/// <param name="Indicators">Its indicators in order, each field by key.</param>
/// <param name="IndicatorsLine">The line on which they begin.</param>
internal sealed record RowDocument(
    IReadOnlyDictionary<string, RowValue> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, RowValue>> Indicators,
    int IndicatorsLine);

/// <summary>A value and the line of the document it stands on, 1-based.</summary>
internal readonly record struct RowValue(string? Text, int Line);
