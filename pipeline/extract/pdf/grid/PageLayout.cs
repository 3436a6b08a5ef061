namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>A page cut into its tables and the lines around them, both from top to bottom.</summary>
internal sealed record PageLayout(
    int Number, double Width, double Height, IReadOnlyList<RuledTable> Tables, IReadOnlyList<FreeLine> Lines)
{
    /// <summary>What on the page no program would print so, a Chinese clause; null if nothing.</summary>
    public string? Doubt { get; init; }
}
