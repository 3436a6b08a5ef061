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
