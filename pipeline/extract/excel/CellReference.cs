namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>References such as <c>C7</c>.</summary>
internal static class CellReference
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Row and column of a reference, 1-based.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> reference)
    {
        var (row, column, index) = (0, 0, 0);
        for (; index < reference.Length && char.IsAsciiLetter(reference[index]); index++)
        {
            column = column * 26 + (reference[index] | 0x20) - 'a' + 1;
            if (column > MostColumns) throw new FormatException(reference.ToString());
        }

        for (; index < reference.Length && char.IsAsciiDigit(reference[index]); index++)
        {
            row = row * 10 + reference[index] - '0';
            if (row > MostRows) throw new FormatException(reference.ToString());
        }

        return index == reference.Length && row > 0 && column > 0
            ? (row, column) : throw new FormatException(reference.ToString());
    }

    /// <summary>Both corners of <c>A1:C7</c>.</summary>
    /// <exception cref="FormatException">It is no range.</exception>
    public static CellRange ParseRange(ReadOnlySpan<char> range)
    {
        var colon = range.IndexOf(':');
        var (top, left) = Parse(colon < 0 ? range : range[..colon]);
        var (bottom, right) = colon < 0 ? (top, left) : Parse(range[(colon + 1)..]);
        return new CellRange(
            Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right));
    }

    /// <summary>Row and column → <c>C7</c>.</summary>
    public static string Of(int row, int column)
    {
        Span<char> letters = stackalloc char[8];
        var start = letters.Length;
        for (; column > 0; column = (column - 1) / 26) letters[--start] = (char)('A' + (column - 1) % 26);
        return FormattableString.Invariant($"{letters[start..].ToString()}{row}");
    }
}
