using System.IO.Compression;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>FlateDecode: zlib data with its Adler-32 at the end.</summary>
internal static class Flate
{
    private const int Chunk = 64 * 1024;
    private const int HeaderLength = 2;

    /// <summary>Inflates as much as can be inflated.</summary>
    /// <returns>What is broken, a Chinese clause; null if nothing is. No bytes at all are an empty stream.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static string? Decode(ReadOnlyMemory<byte> stored, InflatedBytes into)
    {
        if (stored.IsEmpty) return null;
        var source = new StoredStream(stored);
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        try
        {
            Inflate(zlib, into, Chunk);
            return source.IsStarved ? "压缩数据不完整" : null;
        }
        catch (Exception error) when (IsBroken(error))
        {
            if (into.Count == 0 && stored.Length > HeaderLength && !HasHeader(stored.Span)) Rescue(stored, into);
            else FinishSingly(stored, into);
            return "压缩数据有错";
        }
    }

    private static bool HasHeader(ReadOnlySpan<byte> stored) =>
        (stored[0] & 0x0F) == 8 && (stored[0] * 256 + stored[1]) % 31 == 0;

    /// <summary>Wrong data, or a preset dictionary, which the format does not know.</summary>
    private static bool IsBroken(Exception error) => error is InvalidDataException or IOException;

    private static void Inflate(Stream source, InflatedBytes into, int chunk)
    {
        while (true)
        {
            var room = into.Room(1);
            var count = source.Read(room[..Math.Min(room.Length, chunk)]);
            if (count == 0) return;
            into.Advance(count);
            into.Report();
        }
    }

    /// <summary>Data with a broken header: what follows the header is tried as it is.</summary>
    private static void Rescue(ReadOnlyMemory<byte> stored, InflatedBytes into)
    {
        using var deflate = new DeflateStream(new StoredStream(stored[HeaderLength..]), CompressionMode.Decompress);
        TryInflate(deflate, into, Chunk);
    }

    /// <summary>An error takes the whole chunk with it: inflate again and take the last chunk byte by byte.</summary>
    private static void FinishSingly(ReadOnlyMemory<byte> stored, InflatedBytes into)
    {
        using (var zlib = Behind(into.Count, stored)) TryInflate(zlib, into, 1);

        // Even the byte before the error is written without being counted: whatever was there before, it is there then.
        var (first, second) = (ByteWithError(stored, into.Count, 0x00), ByteWithError(stored, into.Count, 0xFF));
        if (first == second) into.Add(first);
    }

    private static ZLibStream Behind(int count, ReadOnlyMemory<byte> stored)
    {
        var zlib = new ZLibStream(new StoredStream(stored), CompressionMode.Decompress);
        var known = new byte[Chunk];
        for (var left = count; left > 0;) left -= Math.Max(1, zlib.Read(known, 0, Math.Min(left, Chunk)));
        return zlib;
    }

    private static byte ByteWithError(ReadOnlyMemory<byte> stored, int at, byte before)
    {
        using var zlib = Behind(at, stored);
        byte[] one = [before];
        try
        {
            _ = zlib.Read(one, 0, 1);
        }
        catch (Exception error) when (IsBroken(error))
        {
            return one[0];
        }

        return before;
    }

    private static void TryInflate(Stream source, InflatedBytes into, int chunk)
    {
        try
        {
            Inflate(source, into, chunk);
        }
        catch (Exception error) when (IsBroken(error))
        {
            into.Report();
        }
    }
}
