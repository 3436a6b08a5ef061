namespace PerfEtl.Reports.Charts.Sources;

/// <summary>A total and the parts printed for it, in yuan; null is a blank cell, which is not zero.</summary>
internal sealed record Composition(StructureRow Row, string Label, decimal? Total, IReadOnlyList<decimal?> Parts)
{
    public bool HasParts => Parts.Any(part => part is not null);

    /// <summary>The sum of the parts that are filled in; null when none is.</summary>
    public decimal? Sum => HasParts ? Parts.Sum(part => part ?? 0) : null;

    /// <summary>By how much the parts exceed the total; null when one of them is blank.</summary>
    public decimal? Difference => Sum - Total;

    public bool IsOff => Difference is not (null or 0);
}
