namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>What the Top DICT of a compact font says about names and codes of glyphs.</summary>
/// <param name="IsCid">Whether its glyphs are numbered in a collection and have no names.</param>
/// <param name="Charset">Where the numbers of names stand; 0, 1, 2 are predefined.</param>
/// <param name="Encoding">Where the codes stand; 0 is StandardEncoding, 1 the expert one.</param>
/// <param name="CharStrings">Where the outlines stand.</param>
internal readonly record struct CffTop(bool IsCid, long Charset, long Encoding, long CharStrings)
{
    private const int CharsetOperator = 15;
    private const int EncodingOperator = 16;
    private const int CharStringsOperator = 17;
    private const int Escape = 12;
    private const int CollectionOperator = Escape << 8 | 30;

    /// <summary>Reads the operators that matter; the rest is skipped.</summary>
    public static CffTop Read(FontProgramBytes bytes, (long Start, long Length) place)
    {
        var top = default(CffTop);
        long operand = 0;
        var end = Math.Min(place.Start + place.Length, bytes.Length);
        for (var at = place.Start; at < end;)
        {
            var first = bytes.U8(at++);
            if (first > 27)
            {
                (operand, at) = Operand(bytes, first, at);
                continue;
            }

            if (first == Escape) first = Escape << 8 | bytes.U8(at++);
            top = first switch
            {
                CharsetOperator => top with { Charset = operand },
                EncodingOperator => top with { Encoding = operand },
                CharStringsOperator => top with { CharStrings = operand },
                CollectionOperator => top with { IsCid = true },
                _ => top,
            };
        }

        return top;
    }

    /// <summary>A number and where the next piece begins; fractions are not needed and count as 0.</summary>
    private static (long Value, long Next) Operand(FontProgramBytes bytes, int first, long at)
    {
        switch (first)
        {
            case 28: return (unchecked((short)bytes.U16(at)), at + 2);
            case 29: return (unchecked((int)bytes.U32(at)), at + 4);
            case 30:
                while (at < bytes.Length && (bytes.U8(at) & 0xF) != 0xF && bytes.U8(at) >> 4 != 0xF) at++;
                return (0, at + 1);
            case >= 32 and <= 246: return (first - 139, at);
            case >= 247 and <= 250: return ((first - 247) * 256 + bytes.U8(at) + 108, at + 1);
            case >= 251 and <= 254: return (-(first - 251) * 256 - bytes.U8(at) - 108, at + 1);
            default: return (0, at);
        }
    }
}
