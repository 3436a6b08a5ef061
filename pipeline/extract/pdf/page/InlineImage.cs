using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Finds the end of a picture that stands within the instructions: <c>BI … ID</c> data <c>EI</c>.</summary>
internal static class InlineImage
{
    /// <summary>How far behind <c>EI</c> we look whether instructions follow.</summary>
    private const int Ahead = 24;

    /// <summary>The place behind <c>EI</c>, -1 if there is none.</summary>
    /// <param name="call">The operator <c>ID</c> with the picture's entries.</param>
    /// <param name="source">The content stream.</param>
    /// <param name="at">The place behind <c>ID</c>.</param>
    public static int EndOf(in Instruction call, ReadOnlySpan<byte> source, int at)
    {
        // One white byte belongs to ID; two if it is a line end of two bytes.
        at += source[at..].StartsWith("\r\n"u8) ? 2 : 1;
        var length = LengthOf(call);
        if (length >= 0 && length <= source.Length - at && BehindEnd(source, at + (int)length) is var end and >= 0)
            return end;
        return Search(source, Math.Min(at, source.Length));
    }

    /// <summary>The length of the data where the entries tell it, -1 if they do not.</summary>
    private static long LengthOf(in Instruction call)
    {
        if (Number(call, "L", "Length") is var told and >= 0) return told;
        if (Value(call, "F", "Filter") is not NullToken) return -1;
        var (width, height) = (Number(call, "W", "Width"), Number(call, "H", "Height"));
        var isMask = Value(call, "IM", "ImageMask") is BooleanToken { Data: true };
        var bits = isMask ? 1 : Number(call, "BPC", "BitsPerComponent");
        var components = isMask ? 1 : ComponentsOf(Value(call, "CS", "ColorSpace"));
        if (width < 0 || height < 0 || bits < 0 || components == 0) return -1;
        return (width * bits * components + 7) / 8 * height;
    }

    private static int ComponentsOf(IToken space) => space switch
    {
        ArrayToken or NameToken { Data: "G" or "DeviceGray" } => 1,
        NameToken { Data: "RGB" or "DeviceRGB" } => 3,
        NameToken { Data: "CMYK" or "DeviceCMYK" } => 4,
        _ => 0,
    };

    private static long Number(in Instruction call, string brief, string full) =>
        Value(call, brief, full) is NumericToken number ? (long)Math.Clamp(number.Data, -1, 1_000_000) : -1;

    private static IToken Value(in Instruction call, string brief, string full) =>
        call.ValueOf(brief) is var value and not NullToken ? value : call.ValueOf(full);

    /// <summary>The first <c>EI</c> between white bytes with something readable behind it.</summary>
    private static int Search(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length)
        {
            var step = source[at..].IndexOf("EI"u8);
            if (step < 0) return -1;
            at += step;
            if (at > 0 && PdfCharacters.IsWhite(source[at - 1]) && BehindEnd(source, at) is var end and >= 0
                && IsReadable(source[end..])) return end;
            at += 2;
        }

        return -1;
    }

    /// <summary>The place behind an <c>EI</c> that stands here behind white bytes; -1 if none does.</summary>
    private static int BehindEnd(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && PdfCharacters.IsWhite(source[at])) at++;
        if (!source[at..].StartsWith("EI"u8)) return -1;
        at += 2;
        return at == source.Length || PdfCharacters.IsWhite(source[at]) ? at : -1;
    }

    private static bool IsReadable(ReadOnlySpan<byte> rest)
    {
        foreach (var value in rest[..Math.Min(Ahead, rest.Length)])
        {
            if (value is > 126 or (< 32 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))) return false;
        }

        return true;
    }
}
