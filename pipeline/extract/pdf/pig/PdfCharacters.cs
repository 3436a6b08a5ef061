namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>The classes into which the format sorts bytes.</summary>
internal static class PdfCharacters
{
    private const byte White = 1;
    private const byte Delimiter = 2;

    private static readonly byte[] Classes = Sorted();

    /// <summary>NUL, tab, line feed, form feed, carriage return, space.</summary>
    public static bool IsWhite(byte value) => Classes[value] == White;

    /// <summary>Part of a name, number or keyword: neither white space nor one of <c>()&lt;&gt;[]{}/%</c>.</summary>
    public static bool IsRegular(byte value) => Classes[value] == 0;

    /// <summary><c>0</c> to <c>9</c>.</summary>
    public static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Line feed or carriage return.</summary>
    public static bool IsLineEnd(byte value) => value is (byte)'\n' or (byte)'\r';

    /// <summary>The value of a hexadecimal digit, -1 for any other byte.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private static byte[] Sorted()
    {
        var classes = new byte[256];
        foreach (var value in "\0\t\n\f\r "u8) classes[value] = White;
        foreach (var value in "()<>[]{}/%"u8) classes[value] = Delimiter;
        return classes;
    }
}
