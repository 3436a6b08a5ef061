using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>A colour, known just well enough to tell white from everything else.</summary>
/// <param name="Space">How its numbers are meant.</param>
/// <param name="Indexed">The colour space's array if it is a palette.</param>
/// <param name="IsWhite">Whether nothing of it is seen on paper.</param>
internal readonly record struct Paint(PaintSpace Space, ArrayToken? Indexed, bool IsWhite)
{
    /// <summary>Lighter than this is white to the eye: <c>#FBFBFB</c>.</summary>
    private const double Light = 0.985;

    /// <summary>The colour in which a page begins.</summary>
    public static Paint Black { get; } = new(PaintSpace.Additive, null, false);

    /// <summary>The colour that <c>g</c>, <c>rg</c>, <c>k</c>, <c>sc</c> … set.</summary>
    /// <param name="call">Its operands; a pattern's name counts as no white.</param>
    /// <param name="space">How they are meant.</param>
    public static Paint Of(in Instruction call, PaintSpace space)
    {
        var isWhite = call.Operands.Count > 0;
        foreach (var operand in call.Operands)
            isWhite &= operand is NumericToken number && IsLight(space, number.Data, call.Operands.Count);
        return new Paint(space, null, isWhite);
    }

    /// <summary>Whether one component leaves a colour white.</summary>
    public static bool IsLight(PaintSpace space, double component, int components) => space switch
    {
        PaintSpace.Additive => component >= Light,
        PaintSpace.Subtractive => component <= 1 - Light,
        PaintSpace.ByCount => components == 4 ? component <= 1 - Light : component >= Light,
        _ => false,
    };
}

/// <summary>How the numbers of a colour are meant.</summary>
internal enum PaintSpace
{
    /// <summary>Light: 1 1 1 is white (gray, RGB).</summary>
    Additive,

    /// <summary>Ink: 0 0 0 0 is white (CMYK, spot colours).</summary>
    Subtractive,

    /// <summary>A profile: ink if it has four components, light otherwise.</summary>
    ByCount,

    /// <summary>L*a*b*: white if the first number is near 100.</summary>
    Lab,

    /// <summary>The number of an entry in a palette.</summary>
    Indexed,

    /// <summary>A pattern; never white.</summary>
    Pattern,
}
