using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Fonts;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>Places the glyphs of shown strings.</summary>
internal sealed class TextPainter(PageCanvas canvas, PdfBudget budget)
{
    /// <summary>No string of a content stream may be longer, in bytes; the format's own limit is 32,767.</summary>
    private const int Longest = 65_536;

    // Showing this many bytes takes as long as one operator.
    private const int BytesOfOperator = 2;

    // Shares of a line's height: where Calc cuts a cell at the end of a page, its other part is on the other page.
    private const double Sliver = 0.2;
    private const double Whole = 0.98;

    private readonly List<FontGlyph> glyphs = [];
    private Matrix matrix = Matrix.Identity;
    private Matrix lineMatrix = Matrix.Identity;
    private PageBox? clip;

    /// <summary>Whether <c>BT</c> was read and <c>ET</c> was not.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Forgets an open text object.</summary>
    public void Close() => IsOpen = false;

    /// <summary>What is open now, while a form is drawn.</summary>
    public (bool IsOpen, Matrix Matrix, Matrix LineMatrix) Suspend() => (IsOpen, matrix, lineMatrix);

    /// <summary>Goes on with what was open before.</summary>
    public void Resume((bool IsOpen, Matrix Matrix, Matrix LineMatrix) suspended) =>
        (IsOpen, matrix, lineMatrix) = suspended;

    /// <summary>Begins a text object.</summary>
    public void Begin()
    {
        IsOpen = true;
        matrix = lineMatrix = Matrix.Identity;
        clip = null;
    }

    /// <summary>Ends a text object; text that was added to the clip (modes 4 to 7) takes effect.</summary>
    public void End(ref GraphicsState state)
    {
        IsOpen = false;
        if (clip is { } bounds) state.Clip = state.Clip.Intersect(bounds);
        clip = null;
    }

    /// <summary>Sets the text matrix.</summary>
    public void Set(in Matrix value) => matrix = lineMatrix = value;

    /// <summary>Goes to the beginning of another line.</summary>
    public void Move(double x, double y) => Set(new Matrix(1, 0, 0, 1, x, y).Then(lineMatrix));

    /// <summary>Moves the pen by a number between the strings of <c>TJ</c>, in thousandths of the font size.</summary>
    public void Adjust(double thousandths, in GraphicsState state)
    {
        var distance = -thousandths / 1000 * state.FontSize;
        var isVertical = state.Font?.IsVertical == true;
        Advance(isVertical ? 0 : distance * state.Stretch, isVertical ? distance : 0);
    }

    /// <summary>Shows a string.</summary>
    /// <returns>False if it is too long or no font is set.</returns>
    public bool Show(ReadOnlySpan<byte> text, in GraphicsState state)
    {
        if (state.Font is null || text.Length > Longest) return false;
        glyphs.Clear();
        state.Font.Decode(text, glyphs);
        if (text.Length >= BytesOfOperator) budget.CountOperator(text.Length / BytesOfOperator);
        if (state.Font.IsVertical) ShowDown(state);
        else ShowRight(state);
        return true;
    }

    private void ShowRight(in GraphicsState state)
    {
        var placing = new GlyphPlacing(matrix, state);
        var pen = 0d;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            Put(placing.At(glyph, pen, 0), glyph.Text, placing, state);
            pen += (glyph.Advance * state.FontSize + Spacing(glyph, state)) * state.Stretch;
        }

        Advance(pen, 0);
    }

    private void ShowDown(in GraphicsState state)
    {
        var placing = new GlyphPlacing(matrix, state);
        var pen = 0d;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            Put(placing.At(glyph, 0, pen), glyph.Text, placing, state);
            pen += -glyph.Advance * state.FontSize + Spacing(glyph, state);
        }

        Advance(0, pen);
    }

    private void Put(in PlacedGlyph placed, string text, in GlyphPlacing placing, in GraphicsState state)
    {
        if (state.RenderMode >= 4) clip = clip is { } bounds ? bounds.Around(placed.Box) : placed.Box;
        if (!placed.Box.Shows(canvas.Page) || !placed.Box.Shows(state.Clip)) return;
        var seen = SeenShare(placed.Box, placing.Angle, state.Clip);
        if (seen < Sliver) return;
        if (state.HidesText || placing.Size < 0.01) canvas.AddHiddenGlyph();
        else
        {
            var glyph = new PageGlyph(text, placed.Box, placing.Size, placed.Baseline, placing.Angle)
            {
                IsCut = seen < Whole,
            };
            canvas.AddGlyph(glyph, state.HasWhiteText);
        }
    }

    // Of its line's height.
    private static double SeenShare(in PageBox box, int angle, in PageBox clip)
    {
        var seen = box.Intersect(clip);
        var (part, whole) = angle is 90 or 270 ? (seen.Width, box.Width) : (seen.Height, box.Height);
        return whole > 0 ? part / whole : 1;
    }

    private static double Spacing(in FontGlyph glyph, in GraphicsState state) =>
        state.CharacterSpacing + (glyph is { Code: ' ', Length: 1 } ? state.WordSpacing : 0);

    private void Advance(double x, double y) => matrix = matrix with
    {
        E = matrix.E + x * matrix.A + y * matrix.C,
        F = matrix.F + x * matrix.B + y * matrix.D,
    };
}
