using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>Codes and characters written in hex digits, blanks between them allowed.</summary>
internal static class HexDigits
{
    /// <summary>A character code: <c>0041</c> is 0x41 in 2 bytes.</summary>
    /// <returns>False if there is no digit, or more than 4 bytes.</returns>
    public static bool TryCode(ReadOnlySpan<byte> digits, out uint code, out int bytes)
    {
        (code, bytes) = (0, 0);
        var count = 0;
        foreach (var letter in digits)
        {
            var digit = PdfCharacters.HexValue(letter);
            if (digit < 0) continue;
            if (++count > 8) return false;
            code = code << 4 | (uint)digit;
        }

        bytes = (count + 1) / 2;
        return count > 0;
    }

    /// <summary>Characters in UTF-16BE: <c>D867DEDB</c> is U+29EDB; <c>41</c> alone is A.</summary>
    /// <returns>How many units were written; 0 if they do not fit or the last one is not complete.</returns>
    public static int ReadText(ReadOnlySpan<byte> digits, Span<char> into)
    {
        var (count, unit) = (0, 0);
        foreach (var letter in digits)
        {
            var digit = PdfCharacters.HexValue(letter);
            if (digit < 0) continue;
            unit = (unit << 4 | digit) & 0xFFFF;
            count++;
            if (count % 4 != 0) continue;
            if (count / 4 > into.Length) return 0;
            into[count / 4 - 1] = (char)unit;
        }

        if (count is not (1 or 2)) return count % 4 == 0 ? count / 4 : 0;
        into[0] = (char)unit;
        return 1;
    }
}
