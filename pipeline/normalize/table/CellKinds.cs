using System.Buffers;
using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>What kind of text a cell of the table holds, whatever its column is headed.</summary>
internal sealed class CellKinds(TargetParser parser, TargetWords words, MeasureUnits units, Vocabulary vocabulary)
{
    // 大于或等于 and 不得低于 are the longest that compare and nothing else.
    private const int LongestSign = 8;

    private static readonly char[] Brackets = ['(', ')', '（', '）'];

    private static readonly SearchValues<char> SignGlyphs = SearchValues.Create("≥≤≧≦⩾⩽≮≯=＝═﹦<>＜＞﹤﹥≈±");

    /// <summary>Whether the text compares and does nothing else: <c>≥</c>, <c>&gt; =</c>, <c>小于等于</c>.</summary>
    public bool IsComparator(string text)
    {
        if (text.Length > LongestSign) return false;
        if (text.All(glyph => SignGlyphs.Contains(glyph) || glyph is ' ' or '\u3000')) return true;
        if (text.AsSpan().IndexOfAny(Brackets) > 0)
            return text.Split(Brackets, StringSplitOptions.RemoveEmptyEntries).All(IsComparator);
        return words.EndingHead(text) is { IsSoft: false, Word.Length: var length } && length == text.Length;
    }

    /// <summary>
    /// The comparator of a text that compares and does nothing else; null if its number could not be read.
    /// </summary>
    public Comparator? ComparatorOf(string text) =>
        parser.Parse(text.Replace('═', '=') + "1").Value is { Kind: TargetKind.Numeric } value
            ? value.Comparator
            : null;

    /// <summary>The comparator of a text that compares and does nothing else; null if it cannot be read.</summary>
    public static bool IsNearComparator(string text) =>
        IsNumber(text) || text.AsSpan().IndexOfAny(SignGlyphs) >= 0;

    /// <summary>Whether the text says which way is good or how it is measured: <c>正向</c>, <c>定性</c>.</summary>
    public bool IsDirectionOrKind(string text) => vocabulary.Signs.Find(text) is not null;

    /// <summary>Whether every text is a direction; of <c>定量</c> and <c>定性</c> it is a kind.</summary>
    public bool IsDirection(string text) => vocabulary.Signs.Find(text) is { Code: ColumnRoles.Direction };

    /// <summary>Whether the text can stand in a column of comparators, directions and kinds.</summary>
    public bool IsSign(string text) => IsDirectionOrKind(text) || IsComparator(text);

    /// <summary>A stroke for "nothing": <c>/</c>, <c>—</c>, <c>无</c>.</summary>
    public static bool IsBlankMark(string text) =>
        text is "/" or "\\" or "无" or "*" || text.All(glyph => glyph is '-' or '—' or '–' or '－' or '─' or '―');

    /// <summary>Whether the text is the label of a level: <c>数量指标</c>.</summary>
    public bool IsLevel(string text) =>
        vocabulary.Level1.Find(text) is not null || vocabulary.Level2.Find(text) is not null;

    /// <summary>Whether the text is a listed unit: <c>公里</c>, <c>%</c>.</summary>
    public bool IsListedUnit(string text) => units.Find(text) is not null;

    /// <summary>A unit is letters, never a number, a comparator or a direction.</summary>
    public bool CanBeUnit(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && !IsNumber(text) && (IsListedUnit(text) || !IsSign(text));

    /// <summary>A number and nothing else, as weights and scores are: <c>7.5</c>, <c>10分</c>, <c>10%</c>.</summary>
    public static bool IsNumber(string text)
    {
        var digits = text.AsSpan().TrimEnd(" %％分");
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>What a target prints, for the unit and the comparator in it.</summary>
    public TargetValue Parsed(string target) => parser.Parse(target).Value;

    /// <summary>Whether a text can stand in a column of a role.</summary>
    public bool Fits(string role, string text) => role switch
    {
        ColumnRoles.Comparator or ColumnRoles.Direction or ColumnRoles.Kind => IsBlankMark(text) || IsSign(text),
        ColumnRoles.Unit => IsBlankMark(text) || CanBeUnit(text),
        ColumnRoles.Weight or ColumnRoles.Score => IsBlankMark(text) || IsNumber(text),
        ColumnRoles.Number => IsNumber(text),
        ColumnRoles.Target => !IsSign(text) && !IsListedUnit(text),
        _ => true,
    };
}
