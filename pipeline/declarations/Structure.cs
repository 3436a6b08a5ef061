namespace PerfEtl.Pipeline.Declarations;

/// <summary>How the structure of a form was claimed: by what, and how many of its cells each claim took.</summary>
/// <param name="ClaimedBy">
/// <c>ruled</c> by lines, <c>grid</c> by delimiters, <c>flow</c> by the order of the cells alone.
/// </param>
/// <param name="Claims">
/// Cells by claim: <c>head</c> (labels, fields and goals), <c>label</c> (heads and levels of the table), <c>name</c>,
/// <c>target</c>, the roles of the columns beside, <c>furniture</c>, <c>stray</c>, <c>unclaimed</c>.
/// </param>
/// <param name="Inferred">
/// Indicators whose level is not the printed one, and rows put under their columns by contents.
/// </param>
/// <param name="Doubts">
/// What a person should look at: cells and columns that nothing explains, a last row that may be none.
/// </param>
internal sealed record Structure(
    string ClaimedBy, IReadOnlyDictionary<string, int> Claims, int Inferred, int Doubts)
{
    /// <summary>No cells at all.</summary>
    public static Structure None { get; } = new("grid", new Dictionary<string, int>(), 0, 0);

    /// <summary>How many cells have text.</summary>
    public int Cells => Claims.Values.Sum();

    /// <summary>Cells of one claim, 0 if there are none.</summary>
    public int Of(string claim) => Claims.GetValueOrDefault(claim);

    /// <summary>Cells that nothing explains.</summary>
    public int Unexplained => Of("stray") + Of("unclaimed");

    /// <summary>Cells of the columns beside the target.</summary>
    public int Sides => Cells - Of("head") - Of("label") - Of("name") - Of("target") - Of("furniture")
        - Unexplained;
}
