using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>Where a worker writes its answer: piece by piece into the pipe to its parent.</summary>
internal sealed class AnswerStream(Stream pipe) : Stream
{
    private readonly byte[] piece = new byte[1 << 16];
    private int length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var count = Math.Min(buffer.Length, piece.Length - length);
            buffer[..count].CopyTo(piece.AsSpan(length));
            length += count;
            buffer = buffer[count..];
            if (length == piece.Length) Send();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing: pieces go when they are full.</summary>
    public override void Flush()
    {
    }

    /// <summary>Sends what is left.</summary>
    public void Send()
    {
        if (length > 0) Messages.Write(pipe, (byte)QueryMessage.Piece, piece.AsSpan(0, length));
        length = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
