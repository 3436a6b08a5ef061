using System.Runtime.InteropServices;
using UglyToad.PdfPig.Core;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>The bytes of a content stream as PdfPig's scanner wants them, used again for the next stream.</summary>
/// <remarks>Its own MemoryInputBytes belongs to one memory: each form drawn would need another scanner.</remarks>
internal sealed class ContentBytes : IInputBytes
{
    private byte[] bytes = [];
    private int first;
    private int behind;
    private int next;

    /// <inheritdoc/>
    public long CurrentOffset => next - first;

    /// <inheritdoc/>
    public byte CurrentByte { get; private set; }

    /// <inheritdoc/>
    public long Length => behind - first;

    /// <summary>Starts on another stream.</summary>
    public void Open(ReadOnlyMemory<byte> content)
    {
        var isArray = MemoryMarshal.TryGetArray(content, out var segment);
        bytes = isArray ? segment.Array! : content.ToArray();
        first = isArray ? segment.Offset : 0;
        behind = first + content.Length;
        Seek(0);
    }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (next == behind) return false;
        CurrentByte = bytes[next++];
        return true;
    }

    /// <inheritdoc/>
    public byte? Peek() => next == behind ? null : bytes[next];

    /// <inheritdoc/>
    public bool IsAtEnd() => next == behind;

    /// <inheritdoc/>
    public void Seek(long position)
    {
        next = first + (int)position;
        CurrentByte = position == 0 ? (byte)0 : bytes[next - 1];
    }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, behind - next);
        bytes.AsSpan(next, count).CopyTo(buffer);
        next += count;
        if (count > 0) CurrentByte = bytes[next - 1];
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
