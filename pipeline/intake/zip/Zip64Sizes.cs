using System.Buffers.Binary;

namespace PerfEtl.Pipeline.Intake.Zip;

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
