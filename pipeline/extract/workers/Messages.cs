using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>Messages on a pipe: length, checksum, kind, content. What does not fit is taken for no answer.</summary>
internal static class Messages
{
    private const int HeadLength = 9;

    // A document may have 2047 MB (Limits:FileMegabytes), and its pages need less room than its bytes.
    private const int Longest = 2_147_000_000;

    /// <inheritdoc cref="Write(Stream, byte, ReadOnlySpan{byte})"/>
    public static void Write(Stream pipe, WorkerTask kind, ReadOnlySpan<byte> content) =>
        Write(pipe, (byte)kind, content);

    /// <summary>Sends one message.</summary>
    /// <exception cref="IOException">Nobody reads at the other end.</exception>
    public static void Write(Stream pipe, byte kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Checksum(content));
        head[8] = kind;
        pipe.Write(head);
        pipe.Write(content);
        pipe.Flush();
    }

    /// <inheritdoc cref="Read(Stream, byte)"/>
    public static (WorkerTask Kind, byte[] Content)? Read(Stream pipe) =>
        Read(pipe, (byte)WorkerTask.OutOfMemory) is var (kind, content) ? ((WorkerTask)kind, content) : null;

    /// <summary>Waits for one message.</summary>
    /// <returns>Null where the pipe ends.</returns>
    /// <exception cref="EndOfStreamException">The pipe ends within the message.</exception>
    /// <exception cref="InvalidDataException">It is no message.</exception>
    public static (byte Kind, byte[] Content)? Read(Stream pipe, byte lastKind)
    {
        var head = new byte[HeadLength];
        var begun = pipe.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (begun == 0) return null;
        if (begun < HeadLength) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var kind = head[8];
        if (length is < 0 or > Longest || kind > lastKind) throw new InvalidDataException();
        var content = GC.AllocateUninitializedArray<byte>(length);
        pipe.ReadExactly(content);
        return BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) == Checksum(content)
            ? (kind, content) : throw new InvalidDataException();
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        foreach (var word in words) sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in content[(words.Length * sizeof(ulong))..]) sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }
}
