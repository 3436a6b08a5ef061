using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>Writes pixels as a PNG file: 8-bit RGB, with its title and its size on paper.</summary>
internal static class PngFile
{
    private const double PointsPerMetre = 72 / 0.0254;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = BuildCrcTable();

    /// <param name="canvas">The pixels.</param>
    /// <param name="scale">Pixels per point, so that a word processor shows the picture in its intended size.</param>
    /// <param name="title">Stored in the file for archives and search.</param>
    public static byte[] Encode(PixelCanvas canvas, double scale, string title)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR", [.. Number(canvas.Width), .. Number(canvas.Height), 8, 2, 0, 0, 0]);
        Chunk(file, "sRGB", [0]);
        var density = Number((int)Math.Round(scale * PointsPerMetre));
        Chunk(file, "pHYs", [.. density, .. density, 1]);
        Chunk(file, "iTXt", [.. "Title\0\0\0zh-CN\0\0"u8, .. Encoding.UTF8.GetBytes(title)]);
        Chunk(file, "IDAT", Compress(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(PixelCanvas canvas)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            var stride = 3 * canvas.Width;
            for (var y = 0; y < canvas.Height; y++)
            {
                // No filter: bars, paper and repeated glyphs compress better as they are (195 KB instead of 243).
                zlib.WriteByte(0);
                zlib.Write(canvas.Rgb, y * stride, stride);
            }
        }

        return compressed.ToArray();
    }

    private static void Chunk(Stream file, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(Number(data.Length));
        file.Write(body);
        file.Write(Number(Crc(body)));
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Number(int value) => Number((uint)value);

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
