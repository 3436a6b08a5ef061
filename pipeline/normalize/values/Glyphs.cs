namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Which characters mean what in a printed value.</summary>
internal static class Glyphs
{
    /// <summary>Dashes that stand between two bounds; the hyphen also as a minus sign.</summary>
    public const string Dashes = "-–—―‐‑‒−﹣";

    /// <summary>Waves that stand between two bounds: <c>3～5次</c>.</summary>
    public const string Waves = "~～〜∼﹏";

    /// <summary>Symbols a comparator may begin with.</summary>
    public const string Comparators = "=<>≥≤≧≦⩾⩽≮≯≈";

    /// <summary>Raised digits: a power, <c>10⁴</c>, or the number of a footnote.</summary>
    public const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>What separates the parts of a per-unit: <c>人*月</c>, <c>生/年</c>.</summary>
    public const string PerSeparators = "/每*·•⋅×";

    public static bool IsDash(char glyph) => Dashes.Contains(glyph);

    public static bool IsComparator(char glyph) => Comparators.Contains(glyph);

    /// <summary>A Chinese character of the basic block or its first extension.</summary>
    public static bool IsHan(char glyph) => glyph is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>The half-width form of a full-width digit, letter or sign; every other character as it is.</summary>
    /// <remarks><c>～</c> and <c>：</c> are ordinary Chinese typography and stay.</remarks>
    public static char HalfWidth(char glyph) => glyph switch
    {
        '～' or '：' or '；' or '！' or '？' => glyph,
        >= '\uFF01' and <= '\uFF5E' => (char)(glyph - 0xFEE0),
        '﹥' => '>',
        '﹤' => '<',
        '﹦' => '=',
        '﹪' => '%',
        _ => glyph,
    };
}
