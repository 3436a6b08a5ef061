using System.Buffers.Binary;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>Undoes TIFF's horizontal differences of one row.</summary>
internal static class TiffRow
{
    /// <param name="row">Changed in place.</param>
    /// <param name="colors">Samples of a pixel.</param>
    /// <param name="bits">1, 2, 4, 8 or 16.</param>
    public static void Undo(Span<byte> row, int colors, int bits)
    {
        if (bits == 8)
        {
            for (var i = colors; i < row.Length; i++) row[i] = unchecked((byte)(row[i] + row[i - colors]));
        }
        else if (bits == 16)
        {
            for (var i = colors * 2; i + 1 < row.Length; i += 2)
            {
                var before = BinaryPrimitives.ReadUInt16BigEndian(row[(i - colors * 2)..]);
                var sum = unchecked((ushort)(before + BinaryPrimitives.ReadUInt16BigEndian(row[i..])));
                BinaryPrimitives.WriteUInt16BigEndian(row[i..], sum);
            }
        }
        else
        {
            UndoBits(row, colors, bits);
        }
    }

    private static void UndoBits(Span<byte> row, int colors, int bits)
    {
        var (mask, perByte) = ((1 << bits) - 1, 8 / bits);
        for (var sample = (long)colors; sample < (long)row.Length * perByte; sample++)
        {
            var before = row[(int)((sample - colors) / perByte)] >> Shift(sample - colors, bits, perByte);
            var (at, shift) = ((int)(sample / perByte), Shift(sample, bits, perByte));
            var value = ((row[at] >> shift) + before) & mask;
            row[at] = (byte)((row[at] & ~(mask << shift)) | (value << shift));
        }
    }

    private static int Shift(long sample, int bits, int perByte) => 8 - bits - (int)(sample % perByte) * bits;
}
