using System.Buffers.Binary;

namespace PerfEtl.Reports.Drawing;

/// <summary>A stretch of a font file, read big-endian and never beyond its ends.</summary>
internal readonly struct FontFileBytes(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> All => bytes.Span;

    public ushort U16(long offset) => BinaryPrimitives.ReadUInt16BigEndian(Span(offset, 2));

    public short I16(long offset) => BinaryPrimitives.ReadInt16BigEndian(Span(offset, 2));

    public uint U32(long offset) => BinaryPrimitives.ReadUInt32BigEndian(Span(offset, 4));

    public FontFileBytes Slice(long offset, long length)
    {
        Check(offset, length);
        return new FontFileBytes(bytes.Slice((int)offset, (int)length));
    }

    public FontFileBytes From(long offset) => Slice(offset, Length - offset);

    private ReadOnlySpan<byte> Span(long offset, int length)
    {
        Check(offset, length);
        return bytes.Span.Slice((int)offset, length);
    }

    private void Check(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw new BadFontException($"字体文件已损坏：第 {offset} 字节起应有 {length} 字节，此处只有 {Length} 字节。");
    }
}
