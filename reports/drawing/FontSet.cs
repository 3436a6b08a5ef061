using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>The fonts of our pictures: Noto Sans SC in two weights.</summary>
/// <remarks>Files are read when a text is first measured. Threads may share one set.</remarks>
public sealed class FontSet
{
    /// <summary>What a browser tries in turn when Noto Sans SC is not installed.</summary>
    public const string CssFamilies =
        "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";

    private readonly Lazy<FontFace> regular;
    private readonly Lazy<FontFace> bold;

    /// <param name="folder">Where <c>NotoSansSC_400Regular.ttf</c> and <c>NotoSansSC_700Bold.ttf</c> lie.</param>
    public FontSet(string folder)
    {
        regular = new Lazy<FontFace>(() => Open(folder, "NotoSansSC_400Regular.ttf"));
        bold = new Lazy<FontFace>(() => Open(folder, "NotoSansSC_700Bold.ttf"));
    }

    /// <summary>The fonts delivered in <c>fonts/</c> next to the program.</summary>
    public static FontSet Installed { get; } = new(Path.Combine(AppContext.BaseDirectory, "fonts"));

    /// <summary>The width of one line of text in points.</summary>
    /// <exception cref="BadFontException">A font file is missing or damaged.</exception>
    public double Width(string text, TextStyle style)
    {
        var font = Font(style.Weight);
        long units = 0;
        foreach (var rune in DrawableText.Clean(text).EnumerateRunes())
            units += Advance(font, rune, font.GlyphId(rune));
        return units * style.Size / font.UnitsPerEm;
    }

    internal FontFace Font(FontWeight weight) => (weight == FontWeight.Bold ? bold : regular).Value;

    /// <summary>A character the font lacks is a box one em wide; joiners and the like take no room.</summary>
    internal static int Advance(FontFace font, Rune rune, int glyphId) =>
        DrawableText.IsInvisible(rune) ? 0 : glyphId == 0 ? font.UnitsPerEm : font.Advance(glyphId);

    private static FontFace Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return new FontFace(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadFontException)
        {
            throw new BadFontException($"字体文件无法使用：{path}。{e.Message}", e);
        }
    }
}

/// <summary>A font file is missing or damaged, so nothing can be measured or drawn; install it again.</summary>
public sealed class BadFontException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public BadFontException()
    {
    }

    /// <param name="message">Which file, and what is wrong with it.</param>
    public BadFontException(string message) : base(message)
    {
    }

    /// <param name="message">Which file, and what is wrong with it.</param>
    /// <param name="cause">What reading the file said.</param>
    public BadFontException(string message, Exception cause) : base(message, cause)
    {
    }
}
