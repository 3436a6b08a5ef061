using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>Inflates one entry, never past what the directory says it has.</summary>
internal static class ZipEntryData
{
    private const int LocalHeadLength = 30;
    private const uint LocalSignature = 0x04034B50;
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="ZipException">It is encrypted, packed in another way, or damaged.</exception>
    public static byte[] Read(Stream archive, ZipEntryHead entry)
    {
        if (entry.IsEncrypted) throw new ZipException("是加密的，应先解密再提交", Verdict.Password);
        if (entry.IsLink) throw new ZipException("是指向别处的链接，应为文件本身", Verdict.NotAForm);
        if (entry.Method is not (Stored or Deflated))
            throw new ZipException("的压缩方法读不了，应为 deflate 或不压缩", Verdict.NotAForm);
        var bytes = new byte[entry.Length];
        try
        {
            Fill(bytes, archive, entry);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new ZipException("已损坏，解不开");
        }

        return Crc32.HashToUInt32(bytes) == entry.Crc ? bytes : throw new ZipException("已损坏，校验码不符");
    }

    private static void Fill(byte[] bytes, Stream archive, ZipEntryHead entry)
    {
        using var packed = new PackedBytes(archive, DataOf(archive, entry), entry.Packed);
        using Stream source = entry.Method == Deflated
            ? new DeflateStream(packed, CompressionMode.Decompress)
            : packed;
        source.ReadExactly(bytes);
        if (source.ReadByte() >= 0) throw new ZipException("比目录里写的更大", Verdict.OverLimit);
    }

    private static long DataOf(Stream archive, ZipEntryHead entry)
    {
        Span<byte> head = stackalloc byte[LocalHeadLength];
        archive.Position = entry.Offset;
        archive.ReadExactly(head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != LocalSignature) throw new ZipException("已损坏，找不到它的开头");
        return entry.Offset + LocalHeadLength + BinaryPrimitives.ReadUInt16LittleEndian(head[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
    }
}

/// <summary>The packed bytes of one entry as a stream of their own; the archive stays open.</summary>
internal sealed class PackedBytes(Stream archive, long offset, long length) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var most = (int)Math.Min(buffer.Length, length - position);
        if (most == 0) return 0;
        archive.Position = offset + position;
        var read = archive.Read(buffer[..most]);
        position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
