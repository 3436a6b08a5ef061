using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>Entries of font dictionaries by the type they should have.</summary>
internal static class FontEntries
{
    private const double WidestGlyph = 1000;

    /// <summary>A width in units of the font size, kept within what can be counted with later.</summary>
    public static double Width(double width) => Math.Clamp(width, -WidestGlyph, WidestGlyph);

    /// <summary>A number; the given one if it is missing or no number.</summary>
    public static double Number(PdfFile file, PdfDictionary dictionary, string key, double missing) =>
        file.Get(dictionary, key) is PdfNumber number ? number.Value : missing;

    /// <summary>A whole number; the given one if it is missing or no number.</summary>
    public static int Whole(PdfFile file, PdfDictionary dictionary, string key, int missing) =>
        file.Get(dictionary, key) is PdfNumber number ? number.ToInt() : missing;

    /// <summary>A name; empty if it is missing.</summary>
    public static string Name(PdfFile file, PdfDictionary dictionary, string key) =>
        file.Get(dictionary, key) is PdfName name ? name.Value : "";

    /// <summary>A dictionary; an empty one if it is missing.</summary>
    public static PdfDictionary Dictionary(PdfFile file, PdfDictionary dictionary, string key) =>
        file.Get(dictionary, key) as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>The numbers of an array, 0 for what is none; null if there is no array.</summary>
    public static double[]? Numbers(PdfFile file, PdfObject value)
    {
        if (file.Resolve(value) is not PdfArray array) return null;
        var numbers = new double[array.Items.Count];
        for (var index = 0; index < numbers.Length; index++)
            numbers[index] = file.Resolve(array.Items[index]) is PdfNumber number ? number.Value : 0;
        return numbers;
    }
}
