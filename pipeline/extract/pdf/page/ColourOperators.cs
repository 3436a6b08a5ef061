using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The operators that set the colours of fills and strokes.</summary>
internal sealed class ColourOperators(PaintReader paints, PageNotes notes)
{
    /// <summary>Runs one of them.</summary>
    public void Run(ContentOperator code, in Instruction call, DictionaryToken resources, ref GraphicsState state)
    {
        switch (code)
        {
            case ContentOperator.FillGray or ContentOperator.FillRgb:
                state.Fill = Paint.Of(call, PaintSpace.Additive);
                break;
            case ContentOperator.StrokeGray or ContentOperator.StrokeRgb:
                state.Stroke = Paint.Of(call, PaintSpace.Additive);
                break;
            case ContentOperator.FillCmyk:
                state.Fill = Paint.Of(call, PaintSpace.Subtractive);
                break;
            case ContentOperator.StrokeCmyk:
                state.Stroke = Paint.Of(call, PaintSpace.Subtractive);
                break;
            case ContentOperator.FillSpace:
                state.Fill = Begin(call, resources);
                break;
            case ContentOperator.StrokeSpace:
                state.Stroke = Begin(call, resources);
                break;
            case ContentOperator.FillColour:
                state.Fill = paints.Change(state.Fill, call);
                break;
            default:
                state.Stroke = paints.Change(state.Stroke, call);
                break;
        }
    }

    private Paint Begin(in Instruction call, DictionaryToken resources)
    {
        var paint = paints.Begin(call.Name(0), resources, out var found);
        if (!found) notes.Note("用到的颜色空间找不到：", call.Name(0));
        return paint;
    }
}
