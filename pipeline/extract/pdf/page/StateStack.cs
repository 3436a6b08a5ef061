namespace PerfEtl.Pipeline.Extract.Pdf.Page;

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
