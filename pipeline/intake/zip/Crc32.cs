using System.Buffers.Binary;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>The check sum of zip archives.</summary>
internal static class Crc32
{
    // What each of four bytes at once does to the sum: the last one as by itself, the others with zeros behind them.
    private static readonly uint[][] Tables = [.. Enumerable.Range(0, 4).Select(Table)];

    /// <summary>Of a whole text of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = Tables[3][sum & 0xFF] ^ Tables[2][(sum >> 8) & 0xFF] ^ Tables[1][(sum >> 16) & 0xFF]
                ^ Tables[0][sum >> 24];
        }

        foreach (var one in bytes) sum = Tables[0][(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] Table(int zeros) => [.. Enumerable.Range(0, 256).Select(index => Entry(index, zeros))];

    private static uint Entry(int index, int zeros)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8 * (zeros + 1); bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
