using System.Buffers.Binary;
using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>The space of our colours as an ICC profile (version 4.2), from the numbers of IEC 61966-2-1.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;

    public static byte[] Bytes { get; } = Build();

    /// <summary>Red, green and blue, adapted to the D50 white that profiles are told in.</summary>
    private static byte[] Build()
    {
        var curve = Tag("para",
            [3 << 16, Fixed(2.4), Fixed(1 / 1.055), Fixed(0.055 / 1.055), Fixed(1 / 12.92), Fixed(0.04045)]);
        return Assemble(
            [
                ("desc", Words("sRGB")), ("cprt", Words("CC0")),
                ("wtpt", Xyz(0.9642, 1, 0.8249)),
                ("chad", Tag("sf32",
                    [
                        Fixed(1.04788), Fixed(0.02292), Fixed(-0.05022),
                        Fixed(0.02959), Fixed(0.99048), Fixed(-0.01707),
                        Fixed(-0.00925), Fixed(0.01508), Fixed(0.75168),
                    ])),
                ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
                ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
            ]);
    }

    private static byte[] Assemble((string Name, byte[] Bytes)[] tags)
    {
        var distinct = tags.Select(tag => tag.Bytes).Distinct().ToList();
        var start = HeaderLength + 4 + 12 * tags.Length;
        var file = new byte[start + distinct.Sum(bytes => bytes.Length)];
        Header(file);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, bytes) = tags[i];
            var offset = start + distinct.TakeWhile(other => other != bytes).Sum(other => other.Length);
            bytes.CopyTo(file, offset);
            var record = file.AsSpan(HeaderLength + 4 + 12 * i);
            Encoding.ASCII.GetBytes(name, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], bytes.Length);
        }

        return file;
    }

    private static void Header(byte[] file)
    {
        BinaryPrimitives.WriteInt32BigEndian(file, file.Length);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", file.AsSpan(12));
        byte[] firstOfJanuary2000 = [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        firstOfJanuary2000.CopyTo(file, 24);
        Encoding.ASCII.GetBytes("acsp", file.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(file.AsSpan(68));
    }

    private static byte[] Xyz(double x, double y, double z) => Tag("XYZ ", [Fixed(x), Fixed(y), Fixed(z)]);

    /// <summary>A text in one language, padded to four bytes.</summary>
    private static byte[] Words(string text)
    {
        var tag = Tag("mluc", [1, 12, ('e' << 24) | ('n' << 16) | ('U' << 8) | 'S', 2 * text.Length, 28]);
        byte[] characters = [.. Encoding.BigEndianUnicode.GetBytes(text), 0, 0];
        return [.. tag, .. characters[..(2 * text.Length + 2 & ~3)]];
    }

    private static byte[] Tag(string type, int[] numbers)
    {
        var tag = new byte[8 + 4 * numbers.Length];
        Encoding.ASCII.GetBytes(type, tag);
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8 + 4 * i), numbers[i]);
        return tag;
    }

    /// <summary>A number with 16 bits behind the point.</summary>
    private static int Fixed(double value) => (int)Math.Round(value * 65536);
}
