using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Fonts;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What <c>q</c> keeps and <c>Q</c> brings back. Fields, to be changed in place.</summary>
internal struct GraphicsState
{
    /// <summary>User space → page as seen, in points from its top left corner.</summary>
    public Matrix Ctm;

    /// <summary>The bounds of what may be drawn on.</summary>
    public PageBox Clip;

    /// <summary>Width of strokes in user space; 0 is the thinnest line there is.</summary>
    public double LineWidth;

    /// <summary>Whether strokes reach beyond their ends by half their width.</summary>
    public bool HasSquareCaps;

    public Paint Fill;
    public Paint Stroke;

    /// <summary>Whether fills are fully transparent.</summary>
    public bool IsFillClear;

    /// <summary>Whether strokes are fully transparent.</summary>
    public bool IsStrokeClear;

    /// <summary>Whether fills and pictures are not transparent.</summary>
    public bool HasSolidAlpha;

    /// <summary>Whether colours replace what they are drawn on.</summary>
    public bool HasPlainBlend;

    /// <summary>Whether a mask lets a part of what is drawn through.</summary>
    public bool HasSoftMask;

    /// <summary>Whether the clip is more than its bounds, for example a circle.</summary>
    public bool IsClipRough;

    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;

    /// <summary>Horizontal scaling, 1 for <c>100 Tz</c>.</summary>
    public double Stretch;

    public double Leading;
    public double Rise;

    /// <summary>0 to 7 as <c>Tr</c> sets it.</summary>
    public int RenderMode;

    /// <summary>The state in which a page begins.</summary>
    public static GraphicsState Initial(in Matrix toPage) => new()
    {
        Ctm = toPage,
        Clip = PageBox.Everything,
        LineWidth = 1,
        Fill = Paint.Black,
        Stroke = Paint.Black,
        Stretch = 1,
        HasSolidAlpha = true,
        HasPlainBlend = true,
    };

    /// <summary>Whether a box filled now hides what is below it.</summary>
    public readonly bool Hides => HasSolidAlpha && HasPlainBlend && !HasSoftMask && !IsClipRough;

    /// <summary>Whether text drawn now cannot be seen: mode 3 or 7, or transparent.</summary>
    public readonly bool HidesText => RenderMode switch
    {
        0 or 4 => IsFillClear,
        1 or 5 => IsStrokeClear,
        2 or 6 => IsFillClear && IsStrokeClear,
        _ => true,
    };

    /// <summary>Whether text drawn now has the colour of paper.</summary>
    public readonly bool HasWhiteText => RenderMode switch
    {
        1 or 5 => Stroke.IsWhite,
        2 or 6 => Fill.IsWhite && (Stroke.IsWhite || IsStrokeClear),
        _ => Fill.IsWhite,
    };
}

/// <summary>The graphics states that <c>q</c> has kept, the present one on top.</summary>
internal sealed class StateStack
{
    /// <summary>Deeper than any producer goes (Writer: 4); keeps endless <c>q</c> from filling the memory.</summary>
    private const int Most = 5_000;

    private GraphicsState[] states = new GraphicsState[16];

    /// <summary>How many are kept below the present one.</summary>
    public int Depth { get; private set; }

    /// <summary>The present one, to read and change.</summary>
    public ref GraphicsState Current => ref states[Depth];

    /// <summary>Starts a page.</summary>
    public void Reset(in GraphicsState initial)
    {
        Depth = 0;
        states[0] = initial;
    }

    /// <summary>Keeps the present state.</summary>
    /// <exception cref="PdfException">Too many are kept.</exception>
    public void Save()
    {
        if (Depth == Most) throw new PdfException(PdfProblem.Limit, $"一页里保存的绘图状态超过 {Most} 层");
        if (Depth + 1 == states.Length) Array.Resize(ref states, states.Length * 2);
        states[Depth + 1] = states[Depth];
        Depth++;
    }

    /// <summary>Brings back the state that was kept when the depth was this.</summary>
    public void RestoreTo(int depth) => Depth = depth;
}
