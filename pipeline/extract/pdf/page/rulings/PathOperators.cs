namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>The operators that build a path, draw it and clip with it.</summary>
internal sealed class PathOperators(RulingPainter painter, PageNotes notes)
{
    private readonly PathBuffer path = new();
    private bool isClip;

    /// <summary>Forgets an unfinished path.</summary>
    public void Reset()
    {
        path.Clear();
        isClip = false;
    }

    /// <summary>Runs one of them.</summary>
    public void Run(ContentOperator code, in Instruction call, ref GraphicsState state)
    {
        if (code >= ContentOperator.EndPath)
        {
            Draw(code, ref state);
            return;
        }

        if (path.IsEmpty && code is not (ContentOperator.MoveTo or ContentOperator.Rectangle))
        {
            notes.Note("有没有起点的路径");
            return;
        }

        Build(code, call, state.Ctm);
    }

    private void Build(ContentOperator code, in Instruction call, in Matrix ctm)
    {
        switch (code)
        {
            case ContentOperator.MoveTo:
                path.MoveTo(ctm, call[0], call[1]);
                break;
            case ContentOperator.LineTo:
                path.LineTo(ctm, call[0], call[1]);
                break;
            case ContentOperator.CurveTo:
                path.Bend(ctm, call[0], call[1]);
                path.Bend(ctm, call[2], call[3]);
                path.CurveTo(ctm, call[4], call[5]);
                break;
            case ContentOperator.CurveFromCurrent or ContentOperator.CurveToFinal:
                path.Bend(ctm, call[0], call[1]);
                path.CurveTo(ctm, call[2], call[3]);
                break;
            case ContentOperator.Rectangle:
                path.Rectangle(ctm, call[0], call[1], call[2], call[3]);
                break;
            case ContentOperator.ClosePath:
                path.Close();
                break;
            default:
                isClip = true;
                break;
        }
    }

    private void Draw(ContentOperator code, ref GraphicsState state)
    {
        if (path.IsEmpty)
        {
            Reset();
            return;
        }

        if (code is ContentOperator.CloseAndStroke or ContentOperator.CloseFillAndStroke
            or ContentOperator.CloseFillAndStrokeEvenOdd) path.Close();
        if (code is >= ContentOperator.Fill) painter.Fill(path, state, IsEvenOdd(code));
        if (code is ContentOperator.Stroke or ContentOperator.CloseAndStroke or >= ContentOperator.FillAndStroke)
            painter.Stroke(path, state);
        if (isClip)
        {
            state.Clip = state.Clip.Intersect(path.Bounds);
            state.IsClipRough |= path.Pieces > 1 || !PathBuffer.IsBox(path[0]);
        }

        Reset();
    }

    private static bool IsEvenOdd(ContentOperator code) => code is ContentOperator.FillEvenOdd
        or ContentOperator.FillAndStrokeEvenOdd or ContentOperator.CloseFillAndStrokeEvenOdd;
}
