using System.Buffers.Binary;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>Reads the directory at the end of an archive, also of a large one (zip64).</summary>
/// <remarks>
/// The framework's reader does not tell an entry's name as bytes nor its flags, so names in GBK could not be told.
/// </remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Zip64LocatorLength = 20;
    private const int Zip64EndLength = 56;
    private const int HeadLength = 46;
    private const int SmallestEntry = 30;
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint HeadSignature = 0x02014B50;
    private const long LargestDirectory = 256L * 1024 * 1024;

    /// <summary>The entries in the archive's order.</summary>
    /// <exception cref="ZipException">There is no directory, it is damaged, or it has too many entries.</exception>
    public static IReadOnlyList<ZipEntryHead> Read(Stream archive, int mostEntries)
    {
        var (count, offset, length) = End(archive);
        if (count > mostEntries)
            throw new ZipException($"超过压缩包内文件数的上限 {mostEntries}", Verdict.OverLimit, $"{count} 个文件");
        if (count < 0 || offset < 0 || length < 0 || length > LargestDirectory || offset > archive.Length - length
            || count * HeadLength > length)
            throw new ZipException("压缩包的目录已损坏");
        var directory = Bytes(archive, offset, (int)length);
        var entries = new List<ZipEntryHead>((int)count);
        var at = 0;
        for (var index = 0; index < count; index++) entries.Add(Head(directory, ref at));
        RefuseOverlaps(entries, offset);
        return entries;
    }

    private static (long Count, long Offset, long Length) End(Stream archive)
    {
        var tail = (int)Math.Min(archive.Length, EndLength + LongestComment);
        var bytes = Bytes(archive, archive.Length - tail, tail);
        for (var at = tail - EndLength; at >= 0; at--)
        {
            var end = bytes.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature) continue;
            if (Zip64End(archive, archive.Length - tail + at) is { } large) return large;
            return (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]),
                BinaryPrimitives.ReadUInt32LittleEndian(end[16..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]));
        }

        throw new ZipException("找不到压缩包的目录，文件不完整或不是 zip");
    }

    private static (long Count, long Offset, long Length)? Zip64End(Stream archive, long end)
    {
        if (end < Zip64LocatorLength) return null;
        var locator = Bytes(archive, end - Zip64LocatorLength, Zip64LocatorLength).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != Zip64LocatorSignature) return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (at < 0 || at > end - Zip64EndLength) throw new ZipException("压缩包的目录已损坏");
        var large = Bytes(archive, at, Zip64EndLength).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(large) != Zip64EndSignature)
            throw new ZipException("压缩包的目录已损坏");
        return (BinaryPrimitives.ReadInt64LittleEndian(large[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(large[48..]), BinaryPrimitives.ReadInt64LittleEndian(large[40..]));
    }

    private static ZipEntryHead Head(byte[] directory, ref int at)
    {
        var head = directory.AsSpan(at);
        if (head.Length < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(head) != HeadSignature)
            throw new ZipException("压缩包的目录已损坏");
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        var whole = HeadLength + nameLength + extraLength + commentLength;
        if (head.Length < whole) throw new ZipException("压缩包的目录已损坏");
        at += whole;
        var extra = head.Slice(HeadLength + nameLength, extraLength);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        var large = new Zip64Sizes(extra);
        return new ZipEntryHead
        {
            Flags = flags,
            Method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            Length = large.Or(BinaryPrimitives.ReadUInt32LittleEndian(head[24..])),
            Packed = large.Or(BinaryPrimitives.ReadUInt32LittleEndian(head[20..])),
            Offset = large.Or(BinaryPrimitives.ReadUInt32LittleEndian(head[42..])),
            MadeOn = head[5],
            Attributes = BinaryPrimitives.ReadUInt32LittleEndian(head[38..]),
            Name = ZipNames.Decode(head.Slice(HeadLength, nameLength), extra, flags),
        };
    }

    // A bomb lets many entries share the same packed bytes.
    private static void RefuseOverlaps(IReadOnlyList<ZipEntryHead> entries, long directory)
    {
        long end = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Length < 0 || entry.Packed < 0 || entry.Offset < end
                || entry.Packed > directory - SmallestEntry - entry.Offset)
                throw new ZipException("压缩包里的文件互相重叠或越界");
            end = entry.Offset + SmallestEntry + entry.Packed;
        }
    }

    private static byte[] Bytes(Stream archive, long offset, int length)
    {
        var bytes = new byte[length];
        archive.Position = offset;
        archive.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>The large sizes of an entry: in a field of their own, in the order of those missing.</summary>
internal ref struct Zip64Sizes
{
    private const int Zip64Field = 1;

    private ReadOnlySpan<byte> values;

    public Zip64Sizes(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int size = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Zip64Field) values = extra.Slice(4, size);
            extra = extra[(4 + size)..];
        }
    }

    /// <summary>The size itself, or the next large one if it says that it is too large.</summary>
    /// <exception cref="ZipException">There is none.</exception>
    public long Or(uint size)
    {
        if (size != uint.MaxValue) return size;
        if (values.Length < 8) throw new ZipException("压缩包的目录已损坏");
        var large = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[8..];
        return large;
    }
}
