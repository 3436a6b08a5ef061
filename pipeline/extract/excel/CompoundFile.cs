using System.Buffers.Binary;
using System.Text;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Streams of a compound file, the archive that Office used until 2003.</summary>
internal static class CompoundFile
{
    private const int HeadLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHead = 109;
    private const int LargestSector = 12;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>The stream of the first of these names that is there.</summary>
    /// <exception cref="InvalidDataException">The file is broken, or has none of them.</exception>
    public static byte[] Stream(ReadOnlySpan<byte> file, params ReadOnlySpan<string> names)
    {
        if (file.Length < HeadLength) throw new InvalidDataException();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        if (shift is not (9 or LargestSector)) throw new InvalidDataException();
        var table = Table(file, shift);
        var directory = Chain(file, shift, table, BinaryPrimitives.ReadUInt32LittleEndian(file[48..]), int.MaxValue);
        foreach (var name in names)
        {
            for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
            {
                var entry = directory.AsSpan(at, EntryLength);
                if (NameOf(entry) != name) continue;
                var length = BinaryPrimitives.ReadInt32LittleEndian(entry[120..]);
                var stream = Chain(
                    file, shift, table, BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), length);
                return length >= 0 && stream.Length == length ? stream : throw new InvalidDataException();
            }
        }

        throw new InvalidDataException();
    }

    private static string NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return length is < 2 or > 64 ? "" : Encoding.Unicode.GetString(entry[..(length - 2)]);
    }

    // Which sector follows on which.
    private static List<uint> Table(ReadOnlySpan<byte> file, int shift)
    {
        var places = new List<uint>();
        for (var index = 0; index < SectorsInHead; index++)
            places.Add(BinaryPrimitives.ReadUInt32LittleEndian(file[(76 + 4 * index)..]));
        var further = BinaryPrimitives.ReadUInt32LittleEndian(file[68..]);
        for (var count = 0; further < LastSector && count < file.Length >> shift; count++)
        {
            var sector = Sector(file, shift, further);
            for (var at = 0; at < sector.Length - 4; at += 4)
                places.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
            further = BinaryPrimitives.ReadUInt32LittleEndian(sector[^4..]);
        }

        var table = new List<uint>();
        foreach (var place in places.Where(place => place < LastSector))
        {
            var sector = Sector(file, shift, place);
            for (var at = 0; at < sector.Length; at += 4)
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
        }

        return table;
    }

    private static byte[] Chain(ReadOnlySpan<byte> file, int shift, List<uint> table, uint first, int length)
    {
        var stream = new MemoryStream();
        for (var (sector, count) = (first, 0); sector < LastSector && stream.Length < length; count++)
        {
            if (count > table.Count || sector >= table.Count) throw new InvalidDataException();
            var bytes = Sector(file, shift, sector);
            stream.Write(bytes[..(int)Math.Min(bytes.Length, length - stream.Length)]);
            sector = table[(int)sector];
        }

        return stream.ToArray();
    }

    // The last sector of a file may be cut short.
    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, int shift, uint number)
    {
        var start = (number + 1L) << shift;
        if (start >= file.Length) throw new InvalidDataException();
        return file.Slice((int)start, (int)Math.Min(1 << shift, file.Length - start));
    }
}
