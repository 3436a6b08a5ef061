namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Two pieces in the same columns that meet at a page break: one cell, or two?</summary>
/// <param name="Upper">The cell above the break, with its earlier pieces.</param>
/// <param name="Lower">The piece below the break.</param>
/// <param name="IsAfterHead">A repeated head stands between them, and its border says nothing about them.</param>
internal sealed record PageBreakPair(PageBreakCell Upper, GridCell Lower, bool IsAfterHead)
{
    // A line is full if the next character would not have fitted: half a character for rounding and punctuation.
    private const double Slack = 0.5;

    // Texts of that many lines are goals, which go on in paragraphs; no indicator's name is so long.
    private const int LongText = 5;

    /// <summary>Nothing closes either piece at the break.</summary>
    public bool IsOpen => Upper.LastPiece.IsOpenBelow && (IsAfterHead || Lower.IsOpenAbove);

    /// <summary>Text stands above the break.</summary>
    public bool HasUpper => !Upper.IsBlank;

    /// <summary>Text stands below the break.</summary>
    public bool HasLower => Lower.Text.Length > 0;

    /// <summary>Text stands on both sides.</summary>
    public bool HasBoth => HasUpper && HasLower;

    /// <summary>The same text stands on both sides, as where a merged cell's text is drawn on both pages.</summary>
    public bool IsDoubled => HasBoth && Upper.Text == Lower.Text;

    /// <summary>Rows are numbered in this column.</summary>
    public bool IsNumbering => HasBoth && IsNumber(Upper.Text) && IsNumber(Lower.Text);

    /// <summary>A merged cell: it covers several rows on one side of the break.</summary>
    public bool IsMerged => Upper.RowSpan > 1 || Lower.RowSpan > 1;

    /// <summary>The line above the break has no room for the word below it, so the text can go on.</summary>
    public bool CanGoOn => HasBoth && !IsLowerUnfilled && Room < Lower.Ends.FirstWord + Slack * Lower.Ends.Size;

    /// <summary>The line above the break has no room for one more character: the text does go on.</summary>
    public bool GoesOn => HasBoth && !IsLowerUnfilled && Room < FirstStep + Slack * Lower.Ends.Size;

    /// <summary>The text of both pieces.</summary>
    /// <remarks>
    /// Calc draws a text on both pages, cut by each page's edge: a label and its end are no two texts.
    /// </remarks>
    /// <param name="isLabel">Whether a text is a known label.</param>
    public string Text(Func<string, bool> isLabel)
    {
        var joined = Upper.TextWith(Lower);
        var isRepeated = HasBoth && Upper.Text.EndsWith(Lower.Text, StringComparison.Ordinal);
        return isRepeated && isLabel(Upper.Text) && !isLabel(joined) ? Upper.Text : joined;
    }

    /// <summary>A number or share above the break and another below it, 15% and 10%: never one text.</summary>
    public bool AreTwoNumbers => HasBoth && !GoesOn
        && (char.IsAsciiDigit(Upper.Text[^1]) || Upper.Text[^1] is '%' or '％') && char.IsAsciiDigit(Lower.Text[0]);

    /// <summary>A value above the break and another below it that begins with its sign: ≥90 and ≥80.</summary>
    public bool AreTwoValues => HasBoth && !IsDoubled && HasDigit(Upper.Text) && HasDigit(Lower.Text)
        && Lower.Text[0] is '=' or '<' or '>' or '≥' or '≤' or '≧' or '≦' or '＝' or '＞' or '＜';

    /// <summary>One and the same text of a row of its own on both sides: 提升 and 提升, =10000份 and =10000份.</summary>
    public bool IsTextTwice => IsDoubled && !IsMerged;

    /// <summary>Texts on both sides of which neither is a part of the other.</summary>
    public bool AreOtherTexts => HasBoth && !IsMerged
        && !Upper.Text.Contains(Lower.Text, StringComparison.Ordinal)
        && !Lower.Text.Contains(Upper.Text, StringComparison.Ordinal);

    /// <summary>A text of many lines.</summary>
    public bool IsLong => Upper.Ends.Lines >= LongText;

    // Chinese breaks after any character; of a Latin word only a break in its middle proves anything.
    private double FirstStep =>
        Letters.IsLatin(Lower.Text[0]) ? Lower.Ends.FirstGlyph - Slack * Lower.Ends.Size : Lower.Ends.FirstWord;

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsNumber(string text) =>
        text.Length <= 3 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    // …… is a line of the blank form that nobody filled, not the end of a name.
    private bool IsLowerUnfilled =>
        Lower.Text.Length > 1 && Lower.Text.AsSpan().IndexOfAnyExcept("….·。") < 0;

    private double Room => Upper.Ends.Room;
}
