using System.Buffers.Binary;
using System.IO.Compression;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>A PNG read back by other means than it was written: chunk by chunk, with a bitwise CRC.</summary>
internal sealed class DecodedPng
{
    private readonly byte[] pixels;

    public DecodedPng(ReadOnlyMemory<byte> file)
    {
        var bytes = file.ToArray();
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(bytes, 0, 8));
        var compressed = new MemoryStream();
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            var crc = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + length));
            Assert.Equal(Crc(bytes.AsSpan(at + 4, length + 4)), crc);
            Types.Add(type);
            if (type == "IHDR") Header = bytes[(at + 8)..(at + 8 + length)];
            if (type == "pHYs") Density = bytes[(at + 8)..(at + 8 + length)];
            if (type == "IDAT") compressed.Write(bytes, at + 8, length);
            at += 12 + length;
        }

        compressed.Position = 0;
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        pixels = new byte[Height * Stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = zlib.ReadByte();
            zlib.ReadExactly(pixels.AsSpan(y * Stride, Stride));
            Unfilter(filter, y);
        }

        Assert.Equal(-1, zlib.ReadByte());
    }

    public byte[] Header { get; } = [];

    /// <summary>Pixels a metre, across and up, and that it is metres.</summary>
    public byte[] Density { get; } = [];

    public List<string> Types { get; } = [];

    public int Width => BinaryPrimitives.ReadInt32BigEndian(Header);

    public int Height => BinaryPrimitives.ReadInt32BigEndian(Header.AsSpan(4));

    public Color this[int x, int y]
    {
        get
        {
            var at = y * Stride + Channels * x;
            return new Color(pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    /// <summary>How much ink lies in a box of black on white, in pixels: the sum of all coverages.</summary>
    public double Ink(int left, int top, int right, int bottom)
    {
        var ink = 0.0;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++) ink += (255 - this[x, y].Green) / 255.0;
        return ink;
    }

    private int Channels => Header[9] == 6 ? 4 : 3;

    private int Stride => Channels * Width;

    /// <summary>The five ways of the PNG standard to write a byte as a difference to its neighbours.</summary>
    private void Unfilter(int filter, int y)
    {
        for (var x = 0; x < Stride; x++)
        {
            int left = x < Channels ? 0 : pixels[y * Stride + x - Channels];
            int above = y == 0 ? 0 : pixels[(y - 1) * Stride + x];
            int corner = y == 0 || x < Channels ? 0 : pixels[(y - 1) * Stride + x - Channels];
            int guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Nearest(left, above, corner),
                _ => throw new InvalidDataException($"filter {filter}"),
            };
            pixels[y * Stride + x] = (byte)((pixels[y * Stride + x] + guess) & 0xFF);
        }
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
        }

        return ~crc;
    }
}
