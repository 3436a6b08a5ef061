using System.Buffers.Binary;
using System.IO.Hashing;

namespace PerfEtl.Reports.Drawing;

/// <summary>Adds a picture's size on paper to a PNG, which Skia leaves out; a word processor goes by it.</summary>
internal static class PngDensity
{
    private const int HeaderEnd = 8 + 25;
    private const double PointsPerMetre = 72 / 0.0254;

    /// <param name="png">A PNG as Skia writes it.</param>
    /// <param name="scale">Pixels per point.</param>
    public static byte[] Set(ReadOnlySpan<byte> png, double scale)
    {
        var chunk = new byte[21];
        BinaryPrimitives.WriteInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        var density = (int)Math.Round(scale * PointsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(8), density);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(12), density);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Crc32.HashToUInt32(chunk.AsSpan(4, 13)));
        return [.. png[..HeaderEnd], .. chunk, .. png[HeaderEnd..]];
    }
}
