using System.Text;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Turns names and keywords into strings without making a new one for each <c>/Type</c>.</summary>
/// <remarks>
/// One byte is one character (Latin-1), so that no two names fall together whatever bytes they hold. The strings are
/// kept in a table of fixed size that all threads share; a lost race costs one more string, nothing else.
/// </remarks>
internal static class PdfNames
{
    private const int Slots = 2048;
    private const int LongestKept = 40;

    private static readonly string?[] Kept = new string?[Slots];

    /// <summary>The string for these bytes.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestKept) return Encoding.Latin1.GetString(bytes);
        ref var slot = ref Kept[Slot(bytes)];
        var kept = slot;
        if (kept is not null && IsSame(kept, bytes)) return kept;
        return slot = Encoding.Latin1.GetString(bytes);
    }

    /// <summary>A name's bytes with <c>#20</c> escapes undone; a <c>#</c> without digits stays.</summary>
    public static string Unescaped(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'#') < 0) return Text(raw);
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var value = raw[i] == '#' && i + 2 < raw.Length ? HexPair(raw[i + 1], raw[i + 2]) : -1;
            text.Append(value >= 0 ? (char)value : (char)raw[i]);
            if (value >= 0) i += 2;
        }

        return text.ToString();
    }

    private static int HexPair(byte high, byte low)
    {
        var (first, second) = (PdfCharacters.HexValue(high), PdfCharacters.HexValue(low));
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private static int Slot(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var value in bytes) hash = unchecked((hash ^ value) * 16777619u);
        return (int)((hash ^ (hash >> 15)) % Slots);
    }

    private static bool IsSame(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length) return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i]) return false;
        }

        return true;
    }
}
