using System.Buffers.Binary;
using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>UUIDs: 128 bits, big end first, with the top bit flipped in storage so that they sort as numbers.</summary>
internal static class StoredUuid
{
    private const ulong TopBit = 1UL << 63;

    public static Guid Read(HugeInt stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        var flipped = stored.Unsigned ^ new UInt128(TopBit, 0);
        BinaryPrimitives.WriteUInt128BigEndian(bytes, flipped);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The form in a column.</summary>
    public static HugeInt Store(Guid value) => HugeInt.From(Number(value) ^ new UInt128(TopBit, 0));

    /// <summary>The form in which a single value is bound.</summary>
    public static UInt128 Number(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
