using System.Runtime.InteropServices;
using System.Text;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Text between .NET and DuckDB, strict both ways: nothing is replaced by <c>U+FFFD</c>.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>A name or SQL text, ended by a zero byte.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair or a NUL character.</exception>
    public static byte[] Terminated(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("The text holds a NUL character, where DuckDB would cut it off.", nameof(text));
        return Bytes(text + '\0');
    }

    /// <summary>The bytes of a value; NUL characters are allowed.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static byte[] Bytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException bad)
        {
            throw new ArgumentException($"The text is not valid UTF-16 at character {bad.Index}.", nameof(text), bad);
        }
    }

    /// <summary>Text that DuckDB lends and that ends in a zero byte; null when there is none.</summary>
    public static string? Borrowed(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>Text that DuckDB gives away: it is copied and freed.</summary>
    public static string? Taken(nint text)
    {
        var copy = Marshal.PtrToStringUTF8(text);
        if (text != 0)
            DatabaseApi.Free(text);
        return copy;
    }

    /// <summary>The text of a VARCHAR value.</summary>
    public static string Read(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);
}
