using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Follows the colour operators that name a colour space.</summary>
internal sealed class PaintReader(PdfFile file)
{
    /// <summary>The first colour of a space: black, full ink, or the palette's first entry.</summary>
    /// <param name="name">As <c>cs</c> names it.</param>
    /// <param name="resources">Of the present content stream.</param>
    /// <param name="found">False if nothing explains the name.</param>
    public Paint Begin(string name, DictionaryToken resources, out bool found)
    {
        found = true;
        if (SpaceOf(name) is { } known) return new Paint(known, null, false);
        var spaces = file.Get(resources, "ColorSpace") as DictionaryToken ?? DictionaryToken.Empty;
        var space = file.Get(spaces, name);
        found = space is NameToken or ArrayToken;
        var kind = KindOf(space);
        if (kind != PaintSpace.Indexed || space is not ArrayToken array) return new Paint(kind, null, false);
        return new Paint(kind, array, IsWhiteEntry(array, 0));
    }

    /// <summary>The colour that <c>sc</c> or <c>scn</c> sets within the present space.</summary>
    public Paint Change(in Paint paint, in Instruction call)
    {
        if (paint.Space == PaintSpace.Lab)
            return paint with { IsWhite = call.Operands is [NumericToken { Data: >= 98.5 }, _, _] };
        if (paint.Space != PaintSpace.Indexed) return Paint.Of(call, paint.Space);
        var entry = call.Operands is [NumericToken number] ? (int)Math.Clamp(number.Data, 0, 255) : -1;
        return paint with { IsWhite = entry >= 0 && IsWhiteEntry(paint.Indexed!, entry) };
    }

    private static PaintSpace? SpaceOf(string name) => name switch
    {
        "DeviceGray" or "DeviceRGB" or "CalGray" or "CalRGB" or "G" or "RGB" => PaintSpace.Additive,
        "DeviceCMYK" or "CMYK" or "Separation" or "DeviceN" => PaintSpace.Subtractive,
        "ICCBased" => PaintSpace.ByCount,
        "Lab" => PaintSpace.Lab,
        "Indexed" or "I" => PaintSpace.Indexed,
        "Pattern" => PaintSpace.Pattern,
        _ => null,
    };

    private PaintSpace KindOf(IToken space)
    {
        if (space is ArrayToken { Data: [var first, ..] }) space = file.Resolve(first);
        return space is NameToken name && SpaceOf(name.Data) is { } known ? known : PaintSpace.Pattern;
    }

    private bool IsWhiteEntry(ArrayToken indexed, int entry)
    {
        if (indexed.Data is not [_, var baseSpace, _, var table, ..]) return false;
        baseSpace = file.Resolve(baseSpace);
        var components = ComponentsOf(baseSpace);
        var listed = file.Resolve(table);
        var bytes = listed is StreamToken stream ? file.Decode(stream).Span : Tokens.Bytes(listed);
        if (components == 0 || bytes.Length < (entry + 1) * components) return false;
        var kind = KindOf(baseSpace);
        foreach (var value in bytes.Slice(entry * components, components))
        {
            if (!Paint.IsLight(kind, value / 255d, components)) return false;
        }

        return true;
    }

    private int ComponentsOf(IToken space)
    {
        var parts = space as ArrayToken;
        if (parts is { Data: [var first, ..] }) space = file.Resolve(first);
        return (space as NameToken)?.Data switch
        {
            "DeviceGray" or "CalGray" or "G" or "Separation" => 1,
            "DeviceRGB" or "CalRGB" or "RGB" => 3,
            "DeviceCMYK" or "CMYK" => 4,
            "ICCBased" when parts is { Data: [_, var profile, ..] } && file.Resolve(profile) is StreamToken stream
                && file.Get(stream.StreamDictionary, "N") is NumericToken count => Math.Clamp(count.Int, 0, 32),
            _ => 0,
        };
    }
}
