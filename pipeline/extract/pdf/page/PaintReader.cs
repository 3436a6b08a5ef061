using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Follows the colour operators that name a colour space.</summary>
internal sealed class PaintReader(PdfFile file)
{
    /// <summary>The first colour of a space: black, full ink, or the palette's first entry.</summary>
    /// <param name="name">As <c>cs</c> names it.</param>
    /// <param name="resources">Of the present content stream.</param>
    /// <param name="found">False if nothing explains the name.</param>
    public Paint Begin(string name, PdfDictionary resources, out bool found)
    {
        found = true;
        if (SpaceOf(name) is { } known) return new Paint(known, null, false);
        var spaces = file.Get(resources, "ColorSpace") as PdfDictionary ?? PdfDictionary.Empty;
        var space = file.Get(spaces, name);
        found = space is PdfName or PdfArray;
        var kind = KindOf(space);
        if (kind != PaintSpace.Indexed || space is not PdfArray array) return new Paint(kind, null, false);
        return new Paint(kind, array, IsWhiteEntry(array, 0));
    }

    /// <summary>The colour that <c>sc</c> or <c>scn</c> sets within the present space.</summary>
    public Paint Change(in Paint paint, in Instruction call)
    {
        if (paint.Space == PaintSpace.Lab)
            return paint with { IsWhite = call.Operands is [{ IsNumber: true, Number: >= 98.5 }, _, _] };
        if (paint.Space != PaintSpace.Indexed) return Paint.Of(call, paint.Space);
        var entry = call.Operands is [{ IsNumber: true } number] ? (int)Math.Clamp(number.Number, 0, 255) : -1;
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

    private PaintSpace KindOf(PdfObject space)
    {
        if (space is PdfArray { Items: [var first, ..] }) space = file.Resolve(first);
        return space is PdfName name && SpaceOf(name.Value) is { } known ? known : PaintSpace.Pattern;
    }

    private bool IsWhiteEntry(PdfArray indexed, int entry)
    {
        if (indexed.Items is not [_, var baseSpace, _, var table, ..]) return false;
        baseSpace = file.Resolve(baseSpace);
        var components = ComponentsOf(baseSpace);
        var bytes = file.Resolve(table) switch
        {
            PdfString text => text.Bytes,
            PdfStream stream => file.Decode(stream),
            _ => ReadOnlyMemory<byte>.Empty,
        };
        if (components == 0 || bytes.Length < (entry + 1) * components) return false;
        var kind = KindOf(baseSpace);
        foreach (var value in bytes.Span.Slice(entry * components, components))
        {
            if (!Paint.IsLight(kind, value / 255d, components)) return false;
        }

        return true;
    }

    private int ComponentsOf(PdfObject space)
    {
        var parts = space as PdfArray;
        if (parts is { Items: [var first, ..] }) space = file.Resolve(first);
        return (space as PdfName)?.Value switch
        {
            "DeviceGray" or "CalGray" or "G" or "Separation" => 1,
            "DeviceRGB" or "CalRGB" or "RGB" => 3,
            "DeviceCMYK" or "CMYK" => 4,
            "ICCBased" when parts is { Items: [_, var profile, ..] } && file.Resolve(profile) is PdfStream stream
                && file.Get(stream.Dictionary, "N") is PdfNumber count => Math.Clamp(count.ToInt(), 0, 32),
            _ => 0,
        };
    }
}
