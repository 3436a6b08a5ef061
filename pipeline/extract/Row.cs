namespace PerfEtl.Pipeline.Extract;

/// <summary>One printed row: its cells that are not blank, left to right; without cells it is a blank line.</summary>
/// <param name="Line">Line of the document, 1-based.</param>
/// <param name="Cells">The cells with text; their columns tell where blank cells stand between them.</param>
internal sealed record Row(int Line, IReadOnlyList<Cell> Cells)
{
    /// <summary>Whether the row has no text at all.</summary>
    public bool IsBlank => Cells.Count == 0;
}
