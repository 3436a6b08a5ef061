using System.Globalization;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

/// <summary>The fonts that every PDF reader has itself, so that documents may leave out their widths.</summary>
/// <param name="widths">Table of <see cref="StandardWidthTables"/>; null where every glyph is 600 wide.</param>
/// <param name="builtIn">Built-in encoding of a font of symbols; null for the Latin fonts.</param>
/// <param name="ascent">Units of the font size.</param>
/// <param name="descent">Units of the font size, negative.</param>
internal sealed class StandardFont(string? widths, string? builtIn, double ascent, double descent)
{
    private const double FixedWidth = 0.6;

    private static readonly StandardFont Helvetica = new(StandardWidthTables.Helvetica, null, 0.718, -0.207);
    private static readonly StandardFont HelveticaBold = new(StandardWidthTables.HelveticaBold, null, 0.718, -0.207);
    private static readonly StandardFont Times = new(StandardWidthTables.Times, null, 0.683, -0.217);
    private static readonly StandardFont TimesBold = new(StandardWidthTables.TimesBold, null, 0.683, -0.217);
    private static readonly StandardFont TimesItalic = new(StandardWidthTables.TimesItalic, null, 0.683, -0.217);

    private static readonly StandardFont TimesBoldItalic =
        new(StandardWidthTables.TimesBoldItalic, null, 0.683, -0.217);

    private static readonly StandardFont Courier = new(null, null, 0.629, -0.157);
    private static readonly StandardFont Symbol =
        new(StandardWidthTables.Symbol, BaseEncodings.Symbol, 1.01, -0.293);

    private static readonly StandardFont Dingbats =
        new(StandardWidthTables.Dingbats, BaseEncodings.Dingbats, 0.82, -0.143);

    private readonly Lazy<double[]> table = new(() => Numbers(widths));

    /// <summary>Units of the font size.</summary>
    public double Ascent { get; } = ascent;

    /// <summary>Units of the font size, negative.</summary>
    public double Descent { get; } = descent;

    /// <summary>The encoding of a font of symbols; null for the Latin fonts.</summary>
    public string? BuiltIn { get; } = builtIn;

    /// <summary>The font of this name, also of its Windows name: <c>Arial,Bold</c>, <c>TimesNewRomanPSMT</c>.</summary>
    /// <returns>Null for any other font.</returns>
    public static StandardFont? Find(string name)
    {
        if (name.Length > 7 && name[6] == '+') name = name[7..];
        if (name.StartsWith("Symbol", StringComparison.Ordinal)) return name.Length == 6 ? Symbol : null;
        if (name == "ZapfDingbats") return Dingbats;
        var end = name.IndexOfAny(['-', ',']);
        var family = (end < 0 ? name : name[..end]).Replace(" ", "", StringComparison.Ordinal);
        var (isBold, isItalic) = Style(end < 0 ? "" : name[end..]);
        return family switch
        {
            "Helvetica" or "Arial" or "ArialMT" => isBold ? HelveticaBold : Helvetica,
            "Courier" or "CourierNew" or "CourierNewPSMT" or "CourierNewPS" => Courier,
            "Times" or "TimesNewRoman" or "TimesNewRomanPSMT" or "TimesNewRomanPS" => TimesOf(isBold, isItalic),
            _ => null,
        };
    }

    /// <summary>The font that stands in for an unknown one without widths.</summary>
    /// <param name="flags">Of the font descriptor: bit 1 fixed pitch, bit 2 serifs, bit 7 italic, bit 19 bold.</param>
    public static StandardFont StandIn(int flags)
    {
        var isBold = (flags & 1 << 18) != 0;
        if ((flags & 1) != 0) return Courier;
        return (flags & 2) != 0 ? TimesOf(isBold, (flags & 1 << 6) != 0) : isBold ? HelveticaBold : Helvetica;
    }

    /// <summary>Advance width of a character in units of the font size; 0 for one that the font has not.</summary>
    /// <param name="code">Decides in fonts of symbols.</param>
    /// <param name="character">Decides in Latin fonts.</param>
    public double WidthOf(int code, char character)
    {
        if (widths is null) return FixedWidth;
        var index = BuiltIn is null ? AdobeLatin.Characters.IndexOf(character) : code - 32;
        return index >= 0 && index < table.Value.Length ? table.Value[index] / 1000 : 0;
    }

    private static (bool IsBold, bool IsItalic) Style(string style) =>
        (style.Contains("Bold", StringComparison.Ordinal),
            style.Contains("Italic", StringComparison.Ordinal) || style.Contains("Oblique", StringComparison.Ordinal));

    private static StandardFont TimesOf(bool isBold, bool isItalic) => (isBold, isItalic) switch
    {
        (true, true) => TimesBoldItalic,
        (true, false) => TimesBold,
        (false, true) => TimesItalic,
        _ => Times,
    };

    private static double[] Numbers(string? text) => [.. (text ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
