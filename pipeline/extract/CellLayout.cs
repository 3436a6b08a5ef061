namespace PerfEtl.Pipeline.Extract;

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
