namespace PerfEtl.Tests.Extract.Pdf.Fonts.Programs;

/// <summary>Bytes of hand-made fonts, written down number by number.</summary>
internal static class BigEndian
{
    /// <summary>Numbers of two bytes.</summary>
    public static byte[] Words(params int[] words) =>
        [.. words.SelectMany(word => (byte[])[(byte)(word >> 8 & 0xFF), (byte)(word & 0xFF)])];

    /// <summary>Numbers of four bytes.</summary>
    public static byte[] Longs(params long[] longs) =>
        [.. longs.SelectMany(number => Words((int)(number >> 16 & 0xFFFF), (int)(number & 0xFFFF)))];

    /// <summary>A TrueType font of these tables.</summary>
    public static byte[] Sfnt(params (string Tag, byte[] Data)[] tables)
    {
        byte[] directory = [.. Longs(0x00010000), .. Words(tables.Length, 0, 0, 0)];
        var at = 12 + 16 * tables.Length;
        foreach (var (tag, data) in tables)
        {
            directory = [.. directory, .. tag.Select(letter => (byte)letter), .. Longs(0, at, data.Length)];
            at += data.Length;
        }

        return [.. directory, .. tables.SelectMany(table => table.Data)];
    }

    /// <summary>A <c>cmap</c> table of one subtable.</summary>
    public static byte[] CharacterMap(int platform, int encoding, byte[] subtable) =>
        [.. Words(0, 1, platform, encoding), .. Longs(12), .. subtable];
}
