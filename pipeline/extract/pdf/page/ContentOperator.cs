namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What an instruction of a content stream does; the order groups them (see <see cref="OperatorTable"/>).
/// </summary>
internal enum ContentOperator
{
    /// <summary>No operator of the format.</summary>
    Unknown,

    // State.
    Save,
    Restore,
    Concatenate,
    LineWidth,
    LineCap,
    ExtendedState,
    NoEffect,
    BeginCompatible,
    EndCompatible,

    // Paths.
    MoveTo,
    LineTo,
    CurveTo,
    CurveFromCurrent,
    CurveToFinal,
    ClosePath,
    Rectangle,
    Clip,
    EndPath,
    Stroke,
    CloseAndStroke,
    Fill,
    FillEvenOdd,
    FillAndStroke,
    FillAndStrokeEvenOdd,
    CloseFillAndStroke,
    CloseFillAndStrokeEvenOdd,

    // Colours.
    FillGray,
    StrokeGray,
    FillRgb,
    StrokeRgb,
    FillCmyk,
    StrokeCmyk,
    FillSpace,
    StrokeSpace,
    FillColour,
    StrokeColour,

    // Text state, allowed everywhere.
    CharacterSpacing,
    WordSpacing,
    Stretch,
    Leading,
    Font,
    RenderMode,
    Rise,

    // Text objects.
    BeginText,
    EndText,
    MoveLine,
    MoveLineSetLeading,
    TextMatrix,
    NextLine,
    Show,
    ShowAdjusted,
    ShowOnNextLine,
    ShowSpacedOnNextLine,

    // Content.
    Draw,
    Shade,
    BeginInlineImage,
    InlineImageData,
    EndInlineImage,
    BeginMarked,
    BeginMarkedWithProperties,
    EndMarked,
}

/// <summary>The operators of content streams by their one to three letters, with the operands each must have.</summary>
/// <remarks>
/// Operands: <c>n</c> a number, <c>/</c> a name, <c>s</c> a string, <c>a</c> an array, <c>p</c> a name or a dictionary,
/// <c>*</c> whatever follows.
/// </remarks>
internal static class OperatorTable
{
    private static readonly Dictionary<string, (ContentOperator Code, string Operands)> Known = Build(
        ("q", ContentOperator.Save, ""), ("Q", ContentOperator.Restore, ""),
        ("cm", ContentOperator.Concatenate, "nnnnnn"), ("w", ContentOperator.LineWidth, "n"),
        ("J", ContentOperator.LineCap, "n"), ("j", ContentOperator.NoEffect, "n"),
        ("M", ContentOperator.NoEffect, "n"), ("d", ContentOperator.NoEffect, "an"),
        ("ri", ContentOperator.NoEffect, "/"), ("i", ContentOperator.NoEffect, "n"),
        ("gs", ContentOperator.ExtendedState, "/"), ("sh", ContentOperator.Shade, "/"),
        ("d0", ContentOperator.NoEffect, "nn"), ("d1", ContentOperator.NoEffect, "nnnnnn"),
        ("MP", ContentOperator.NoEffect, "/"), ("DP", ContentOperator.NoEffect, "/p"),
        ("BX", ContentOperator.BeginCompatible, ""), ("EX", ContentOperator.EndCompatible, ""),

        ("m", ContentOperator.MoveTo, "nn"), ("l", ContentOperator.LineTo, "nn"),
        ("c", ContentOperator.CurveTo, "nnnnnn"), ("v", ContentOperator.CurveFromCurrent, "nnnn"),
        ("y", ContentOperator.CurveToFinal, "nnnn"), ("h", ContentOperator.ClosePath, ""),
        ("re", ContentOperator.Rectangle, "nnnn"), ("W", ContentOperator.Clip, ""), ("W*", ContentOperator.Clip, ""),
        ("n", ContentOperator.EndPath, ""), ("S", ContentOperator.Stroke, ""),
        ("s", ContentOperator.CloseAndStroke, ""), ("f", ContentOperator.Fill, ""), ("F", ContentOperator.Fill, ""),
        ("f*", ContentOperator.FillEvenOdd, ""), ("B", ContentOperator.FillAndStroke, ""),
        ("B*", ContentOperator.FillAndStrokeEvenOdd, ""), ("b", ContentOperator.CloseFillAndStroke, ""),
        ("b*", ContentOperator.CloseFillAndStrokeEvenOdd, ""),

        ("g", ContentOperator.FillGray, "n"), ("G", ContentOperator.StrokeGray, "n"),
        ("rg", ContentOperator.FillRgb, "nnn"), ("RG", ContentOperator.StrokeRgb, "nnn"),
        ("k", ContentOperator.FillCmyk, "nnnn"), ("K", ContentOperator.StrokeCmyk, "nnnn"),
        ("cs", ContentOperator.FillSpace, "/"), ("CS", ContentOperator.StrokeSpace, "/"),
        ("sc", ContentOperator.FillColour, "*"), ("SC", ContentOperator.StrokeColour, "*"),
        ("scn", ContentOperator.FillColour, "*"), ("SCN", ContentOperator.StrokeColour, "*"),

        ("Tc", ContentOperator.CharacterSpacing, "n"), ("Tw", ContentOperator.WordSpacing, "n"),
        ("Tz", ContentOperator.Stretch, "n"), ("TL", ContentOperator.Leading, "n"),
        ("Tf", ContentOperator.Font, "/n"), ("Tr", ContentOperator.RenderMode, "n"), ("Ts", ContentOperator.Rise, "n"),
        ("BT", ContentOperator.BeginText, ""), ("ET", ContentOperator.EndText, ""),
        ("Td", ContentOperator.MoveLine, "nn"), ("TD", ContentOperator.MoveLineSetLeading, "nn"),
        ("Tm", ContentOperator.TextMatrix, "nnnnnn"), ("T*", ContentOperator.NextLine, ""),
        ("Tj", ContentOperator.Show, "s"), ("TJ", ContentOperator.ShowAdjusted, "a"),
        ("'", ContentOperator.ShowOnNextLine, "s"), ("\"", ContentOperator.ShowSpacedOnNextLine, "nns"),

        ("Do", ContentOperator.Draw, "/"), ("BI", ContentOperator.BeginInlineImage, ""),
        ("ID", ContentOperator.InlineImageData, "*"), ("EI", ContentOperator.EndInlineImage, ""),
        ("BMC", ContentOperator.BeginMarked, "/"), ("BDC", ContentOperator.BeginMarkedWithProperties, "/p"),
        ("EMC", ContentOperator.EndMarked, ""));

    /// <summary>The operator a bare word stands for, <see cref="ContentOperator.Unknown"/> if none.</summary>
    public static (ContentOperator Code, string Operands) Find(string word) =>
        Known.TryGetValue(word, out var found) ? found : default;

    private static Dictionary<string, (ContentOperator Code, string Operands)> Build(
        params ReadOnlySpan<(string Word, ContentOperator Code, string Operands)> operators)
    {
        var known = new Dictionary<string, (ContentOperator Code, string Operands)>();
        foreach (var (word, code, operands) in operators) known.Add(word, (code, operands));
        return known;
    }
}
