namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Which characters make words with blanks between them, and where a line may break without one.</summary>
internal static class Letters
{
    // In points per point of font size: how much room after a line is clearly more than a broken number would leave.
    private const double RoomAfterNumber = 3;
    private const double ShareAfterNumber = 0.35;
    private const double RoomAfterSign = 0.1;

    /// <summary>Whether a glyph shows nothing: blanks of every kind and characters without width.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var character in text)
        {
            var isNothing = char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\u2060'
                or '\uFEFF' or '\0';
            if (!isNothing) return false;
        }

        return true;
    }

    /// <summary>Characters of scripts that part words by blanks, with the punctuation of ASCII.</summary>
    public static bool IsLatin(char character) =>
        character is > ' ' and < '\u007F' || (character < '\u0530' && char.IsLetter(character));

    /// <summary>Punctuation that never begins a line, so a line may end early because of it.</summary>
    public static bool Clings(char character) => character is '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）'
        or '》' or '”' or '’' or '】' or '〉' or '」' or '』' or ',' or '.' or ';' or ':' or ')' or '%' or '％' or '…';

    /// <summary>Whether two lines of a cell were parted at a blank that is not printed.</summary>
    /// <param name="last">The last character of the upper line.</param>
    /// <param name="first">The first character of the lower line.</param>
    /// <param name="room">Points left after the upper line.</param>
    /// <param name="extent">Points a full line has.</param>
    /// <param name="ends">Of the lower line: its first glyph's length and font size.</param>
    /// <remarks>
    /// A word or number broken in the middle fills its line (<c>106,865,7</c> / <c>09</c>); where another letter would
    /// have fitted, the line was broken between words. For numbers the doubt goes to one broken amount. A comparator
    /// parts from its number (<c>=</c> / <c>100%</c>) only at a blank while there is room.
    /// </remarks>
    public static bool ArePartedByLineEnd(char last, char first, double room, double extent, TextEnds ends)
    {
        if (IsSign(last) && (IsSign(first) || char.IsAsciiDigit(first)))
            return room >= ends.FirstGlyph + RoomAfterSign * ends.Size;
        if (!EndsWord(last) || !BeginsWord(first)) return false;
        if (char.IsAsciiDigit(last) && !char.IsLetterOrDigit(first)) return false;
        var isNumber = (char.IsAsciiDigit(last) || last is ',' or '.') && char.IsAsciiDigit(first);
        return isNumber
            ? room > Math.Max(RoomAfterNumber * ends.Size, ShareAfterNumber * extent)
            : room >= ends.FirstGlyph - 0.1 * ends.Size;
    }

    private static bool IsSign(char character) => character is '=' or '<' or '>';

    private static bool EndsWord(char character) =>
        (IsLatin(character) && char.IsLetterOrDigit(character))
        || character is ')' or '%' or ',' or '.' or ';' or ':' or '!' or '?' or '"';

    private static bool BeginsWord(char character) =>
        IsLatin(character) && (char.IsLetterOrDigit(character) || character is '(' or '"');
}
