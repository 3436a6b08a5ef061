using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Fonts;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>What all glyphs of one string have in common: direction, size, ascent and descent on the page.</summary>
internal readonly struct GlyphPlacing
{
    private readonly Matrix toPage;
    private readonly Matrix upright;
    private readonly double right;
    private readonly double up;
    private readonly double rise;
    private readonly double ascent;
    private readonly double descent;

    /// <summary>Text space as it is at the beginning of the string.</summary>
    public GlyphPlacing(in Matrix text, in GraphicsState state)
    {
        toPage = text.Then(state.Ctm);
        upright = Upright(toPage);
        right = state.FontSize * state.Stretch;
        up = state.FontSize;
        rise = state.Rise;
        ascent = state.Font?.Ascent ?? 0;
        descent = state.Font?.Descent ?? 0;
        Size = Math.Sqrt(toPage.C * toPage.C + toPage.D * toPage.D) * Math.Abs(up);
        Angle = AngleOf(toPage.A * (right < 0 ? -1 : 1), toPage.B * (right < 0 ? -1 : 1));
    }

    /// <summary>As <see cref="PageGlyph.Size"/>.</summary>
    public double Size { get; }

    /// <summary>As <see cref="PageGlyph.Angle"/>.</summary>
    public int Angle { get; }

    /// <summary>The place of a glyph.</summary>
    /// <param name="glyph">In units of the font size.</param>
    /// <param name="penX">The pen from the beginning of the string, in text space.</param>
    /// <param name="penY">The same upwards.</param>
    public PlacedGlyph At(in FontGlyph glyph, double penX, double penY)
    {
        var x = penX + glyph.OriginX * right;
        var y = penY + glyph.OriginY * up + rise;
        var origin = toPage.Apply(x, y);
        var box = (upright with { E = origin.X, F = origin.Y })
            .BoundsOf(0, descent * up, glyph.Width * right, ascent * up);
        return new PlacedGlyph(box, Angle is 90 or 270 ? origin.X : origin.Y);
    }

    /// <summary>The same without slant: a slanted glyph stands on its advance width like an upright one.</summary>
    private static Matrix Upright(in Matrix matrix)
    {
        var along = Math.Sqrt(matrix.A * matrix.A + matrix.B * matrix.B);
        if (!(along > 0) || matrix.A * matrix.C + matrix.B * matrix.D == 0) return matrix;
        var height = Math.Sqrt(matrix.C * matrix.C + matrix.D * matrix.D) / along;
        if (matrix.A * matrix.D < matrix.B * matrix.C) height = -height;
        return matrix with { C = -matrix.B * height, D = matrix.A * height };
    }

    /// <summary>The nearest of the four directions; y grows downwards on the page.</summary>
    private static int AngleOf(double x, double y)
    {
        if (Math.Abs(x) >= Math.Abs(y)) return x >= 0 ? 0 : 180;
        return y > 0 ? 90 : 270;
    }
}

/// <summary>Where a glyph stands on the page as seen.</summary>
/// <param name="Box">Width × ascent to descent.</param>
/// <param name="Baseline">Its origin, as <see cref="PageGlyph.Baseline"/>.</param>
internal readonly record struct PlacedGlyph(PageBox Box, double Baseline);
