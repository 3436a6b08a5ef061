using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>Entries of font dictionaries by the type they should have.</summary>
internal static class FontEntries
{
    private const double WidestGlyph = 1000;

    /// <summary>A width in units of the font size, kept within what can be counted with later.</summary>
    public static double Width(double width) => Math.Clamp(width, -WidestGlyph, WidestGlyph);

    /// <summary>A number; the given one if it is missing or no number.</summary>
    public static double Number(PdfFile file, DictionaryToken dictionary, string key, double missing) =>
        file.Get(dictionary, key) is NumericToken number ? number.Data : missing;

    /// <summary>A whole number; the given one if it is missing or no number.</summary>
    public static int Whole(PdfFile file, DictionaryToken dictionary, string key, int missing) =>
        file.Get(dictionary, key) is NumericToken number ? number.Int : missing;

    /// <summary>A name; empty if it is missing.</summary>
    public static string Name(PdfFile file, DictionaryToken dictionary, string key) =>
        file.Get(dictionary, key) is NameToken name ? name.Data : "";

    /// <summary>A dictionary; an empty one if it is missing.</summary>
    public static DictionaryToken Dictionary(PdfFile file, DictionaryToken dictionary, string key) =>
        file.Get(dictionary, key) as DictionaryToken ?? DictionaryToken.Empty;

    /// <summary>The numbers of an array, 0 for what is none; null if there is no array.</summary>
    public static double[]? Numbers(PdfFile file, IToken value)
    {
        if (file.Resolve(value) is not ArrayToken array) return null;
        var numbers = new double[array.Data.Count];
        for (var index = 0; index < numbers.Length; index++)
            numbers[index] = file.Resolve(array.Data[index]) is NumericToken number ? number.Data : 0;
        return numbers;
    }
}
