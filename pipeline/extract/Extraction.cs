using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What became of one document: its forms, or why nothing of it may be used.</summary>
internal abstract record Extraction
{
    private Extraction()
    {
    }

    /// <summary>The document is clean; at least one form.</summary>
    public sealed record Forms(IReadOnlyList<ExtractedForm> Found) : Extraction;

    /// <summary>The whole document is quarantined.</summary>
    public sealed record Refused(Refusal Why) : Extraction;
}

/// <summary>The cells of one form, in reading order; nothing in them is interpreted yet.</summary>
/// <param name="FormNo">Which form of its document this is, 1-based.</param>
/// <param name="Layout">Whether the rows still have cells.</param>
/// <param name="Rows">The rows from its title block on, blank ones included.</param>
internal sealed record ExtractedForm(int FormNo, CellLayout Layout, IReadOnlyList<Row> Rows)
{
    /// <summary>The lines above the document's first form that belong to none: the notice it is annexed to.</summary>
    public IReadOnlyList<Row> Notice { get; init; } = [];

    /// <summary>The title block of the only title of the document, for a form that has none of its own.</summary>
    public IReadOnlyList<Row> Heading { get; init; } = [];

    /// <summary>Lines of the document outside this form that print a money unit.</summary>
    public IReadOnlyList<Row> Elsewhere { get; init; } = [];
}

/// <summary>How much of the form's cell structure the document still has.</summary>
internal enum CellLayout
{
    /// <summary>Rows with cells, delimited by tabs or bars; merged cells are lost.</summary>
    Grid,

    /// <summary>Only the order of the cells is left: one cell a line, or cells parted by blanks.</summary>
    Flow,

    /// <summary>Cells between rulings, merged ones as one: what belongs to what is known.</summary>
    Ruled,
}
