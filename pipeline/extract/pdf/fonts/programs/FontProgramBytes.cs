namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>The bytes of an embedded font, big-endian. Reading outside of them gives 0 and is remembered.</summary>
internal sealed class FontProgramBytes(ReadOnlyMemory<byte> data)
{
    /// <summary>Whether something was looked for outside the bytes.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How many there are.</summary>
    public int Length => data.Length;

    /// <summary>One byte.</summary>
    public int U8(long at)
    {
        if (at >= 0 && at < data.Length) return data.Span[(int)at];
        IsBroken = true;
        return 0;
    }

    /// <summary>Two bytes.</summary>
    public int U16(long at) => U8(at) << 8 | U8(at + 1);

    /// <summary>Four bytes.</summary>
    public uint U32(long at) => (uint)U16(at) << 16 | (uint)U16(at + 2);

    /// <summary>Some bytes; none if they do not lie inside.</summary>
    public ReadOnlySpan<byte> Slice(long at, long length)
    {
        if (at >= 0 && length >= 0 && at + length <= data.Length) return data.Span.Slice((int)at, (int)length);
        IsBroken = true;
        return [];
    }
}
