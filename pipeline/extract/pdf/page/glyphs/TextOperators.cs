using PerfEtl.Pipeline.Extract.Pdf.Fonts;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>The operators that set how text looks, place it and show it.</summary>
internal sealed class TextOperators(TextPainter painter, FontCache fonts, PdfFile file, PageNotes notes)
{
    /// <summary>Runs one that is allowed everywhere.</summary>
    public void RunState(
        ContentOperator code, in Instruction call, DictionaryToken resources, ref GraphicsState state)
    {
        switch (code)
        {
            case ContentOperator.CharacterSpacing:
                state.CharacterSpacing = call[0];
                break;
            case ContentOperator.WordSpacing:
                state.WordSpacing = call[0];
                break;
            case ContentOperator.Stretch:
                state.Stretch = call[0] / 100;
                break;
            case ContentOperator.Leading:
                state.Leading = call[0];
                break;
            case ContentOperator.Font:
                state.Font = Find(call.Name(0), resources);
                state.FontSize = call[1];
                break;
            case ContentOperator.RenderMode:
                state.RenderMode = (int)Math.Clamp(call[0], 0, 7);
                break;
            default:
                state.Rise = call[0];
                break;
        }
    }

    /// <summary>Runs one that stands between <c>BT</c> and <c>ET</c>.</summary>
    public void Run(ContentOperator code, in Instruction call, ref GraphicsState state)
    {
        if (painter.IsOpen == (code == ContentOperator.BeginText)) notes.Note("的文字指令次序不对：", call.Word);
        switch (code)
        {
            case ContentOperator.BeginText:
                painter.Begin();
                break;
            case ContentOperator.EndText:
                painter.End(ref state);
                break;
            case ContentOperator.MoveLine:
                painter.Move(call[0], call[1]);
                break;
            case ContentOperator.MoveLineSetLeading:
                state.Leading = -call[1];
                painter.Move(call[0], call[1]);
                break;
            case ContentOperator.TextMatrix:
                painter.Set(call.Matrix);
                break;
            case ContentOperator.NextLine:
                painter.Move(0, -state.Leading);
                break;
            default:
                RunShowing(code, call, ref state);
                break;
        }
    }

    private void RunShowing(ContentOperator code, in Instruction call, ref GraphicsState state)
    {
        if (code == ContentOperator.ShowAdjusted)
        {
            ShowAdjusted(call, state);
            return;
        }

        if (code == ContentOperator.ShowSpacedOnNextLine)
            (state.WordSpacing, state.CharacterSpacing) = (call[0], call[1]);
        if (code != ContentOperator.Show) painter.Move(0, -state.Leading);
        Show(call.Operands[^1], state);
    }

    private void ShowAdjusted(in Instruction call, in GraphicsState state)
    {
        foreach (var operand in ((ArrayToken)call.Operands[0]).Data)
        {
            if (operand is NumericToken number && double.IsFinite(number.Data)) painter.Adjust(number.Data, state);
            else if (Tokens.IsString(operand)) Show(operand, state);
            else notes.Note("的文字串之间有别的东西");
        }
    }

    private void Show(IToken text, in GraphicsState state)
    {
        if (!painter.Show(Tokens.Bytes(text), state)) notes.Note(state.Font is null ? "有没有字体的文字" : "有过长的文字串");
    }

    private PdfFont? Find(string name, DictionaryToken resources)
    {
        var font = fonts.Find(file.Resource(resources, "Font", name));
        if (font is null) notes.Note("用到的字体找不到：", name);
        return font;
    }
}
