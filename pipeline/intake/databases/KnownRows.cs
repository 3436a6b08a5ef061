using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What was delivered of a window: for each number the version, negative if it was not submitted.</summary>
internal static class KnownRows
{
    private static readonly SearchValues<char> Special = SearchValues.Create("%\t\r\n");

    /// <summary>Packs them as compressed text, about 10 bytes a row.</summary>
    public static string Pack(IEnumerable<KeyValuePair<string, long>> rows)
    {
        using var packed = new MemoryStream();
        using (var deflated = new DeflateStream(packed, CompressionLevel.Fastest))
        using (var writer = new StreamWriter(deflated, new UTF8Encoding(false)))
        {
            long before = 0;
            foreach (var (key, version) in rows)
            {
                writer.Write(unchecked(version - before).ToString(CultureInfo.InvariantCulture));
                writer.Write('\t');
                writer.Write(key.AsSpan().ContainsAny(Special) ? Uri.EscapeDataString(key) : key);
                writer.Write('\n');
                before = version;
            }
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <summary>The opposite of <see cref="Pack"/>.</summary>
    public static Dictionary<string, long> Unpack(string? packed)
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        if (packed is null) return rows;
        using var stream = new MemoryStream(Convert.FromBase64String(packed));
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(inflated, Encoding.UTF8);
        long before = 0;
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            before = unchecked(before + long.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture));
            var key = line[(tab + 1)..];
            rows[key.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(key) : key] = before;
        }

        return rows;
    }
}
