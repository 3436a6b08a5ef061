using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Bytes of a PDF being written; numbers look the same under every culture.</summary>
internal sealed class PdfBytes
{
    private const double Largest = 1e7;
    private byte[] buffer = new byte[256];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    /// <summary>Appends a template: <c>bytes.Add($"{x} {y} l ")</c>.</summary>
    public PdfBytes Add([InterpolatedStringHandlerArgument("")] ref PdfTemplate template)
    {
        // The template has written itself into these bytes while it was put together.
        _ = template;
        return this;
    }

    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    /// <summary>ASCII only: operators, names, dictionaries.</summary>
    public void Raw(string ascii)
    {
        var room = Room(ascii.Length);
        for (var i = 0; i < ascii.Length; i++) room[i] = (byte)ascii[i];
    }

    public void Number(int value)
    {
        Utf8Formatter.TryFormat(value, Reserve(11), out var count);
        Length += count;
    }

    /// <summary>At most two decimals, a hundredth of a point being finer than any printer.</summary>
    public void Number(double value)
    {
        if (!(Math.Abs(value) < Largest))
            throw new ArgumentOutOfRangeException(nameof(value), value, "no place on a page");
        var hundredths = (int)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) Raw("-"u8);
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        Number(whole);
        if (rest == 0) return;
        Raw("."u8);
        var (tenths, last) = Math.DivRem(rest, 10);
        Number(tenths);
        if (last != 0) Number(last);
    }

    /// <summary>Four hexadecimal digits.</summary>
    public void Hex(int value)
    {
        var room = Room(4);
        for (var i = 3; i >= 0; i--, value >>= 4) room[i] = "0123456789ABCDEF"u8[value & 15];
    }

    public void Text(string text)
    {
        Raw("<FEFF"u8);
        foreach (var unit in text) Hex(unit);
        Raw(">"u8);
    }

    private Span<byte> Room(int count)
    {
        var room = Reserve(count)[..count];
        Length += count;
        return room;
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > buffer.Length) Array.Resize(ref buffer, Math.Max(2 * buffer.Length, Length + count));
        return buffer.AsSpan(Length);
    }
}

/// <summary>Lets <see cref="PdfBytes.Add"/> take <c>$"…"</c> and write it straight into the file.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PdfTemplate
{
    private readonly PdfBytes bytes;

    public PdfTemplate(int literalLength, int holes, PdfBytes bytes)
    {
        _ = (literalLength, holes);
        this.bytes = bytes;
    }

    public void AppendLiteral(string ascii) => bytes.Raw(ascii);

    /// <summary>A name or an operator, ASCII.</summary>
    public void AppendFormatted(string ascii) => bytes.Raw(ascii);

    public void AppendFormatted(PdfText text) => bytes.Text(text.Value);

    public void AppendFormatted(int value) => bytes.Number(value);

    public void AppendFormatted(double value) => bytes.Number(value);

    public void AppendFormatted(PdfReference reference)
    {
        bytes.Number(reference.Number);
        bytes.Raw(" 0 R"u8);
    }

    public void AppendFormatted(IReadOnlyList<PdfReference> references)
    {
        for (var i = 0; i < references.Count; i++)
        {
            if (i > 0) bytes.Raw(" "u8);
            AppendFormatted(references[i]);
        }
    }
}
