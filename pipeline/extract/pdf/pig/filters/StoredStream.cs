namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>Stored bytes as a stream that remembers whether it was asked for more than there is.</summary>
/// <remarks>ZLibStream takes truncated data for whole; it reads beyond the end only if they are truncated.</remarks>
internal sealed class StoredStream(ReadOnlyMemory<byte> stored) : Stream
{
    private int at;

    /// <summary>Whether more was wanted than there is.</summary>
    public bool IsStarved { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, stored.Length - at);
        IsStarved |= count == 0 && buffer.Length > 0;
        stored.Span.Slice(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
