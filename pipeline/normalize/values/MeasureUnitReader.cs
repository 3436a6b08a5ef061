using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Reads what stands behind a number: <c>人/场</c>, <c>元/人*月</c>, <c>次每月</c>, <c>套系统</c>.</summary>
internal sealed class MeasureUnitReader(MeasureUnits units)
{
    private const int LongestUnknown = 4;

    /// <summary>每人每次每年 is the longest that makes sense.</summary>
    private const int MostParts = 3;

    /// <summary>Characters of clauses, not of units: <c>得3分</c>, <c>元给补助对象</c>, <c>月底前</c>, <c>天完成</c>.</summary>
    private const string ClauseCharacters = "不未无没的得给按并前后底初末内外完到达已将应须需为与和或且是否第共每等以余多左右";

    /// <returns>Null where the text is no unit but words, so that the target as a whole stays text.</returns>
    public UnitReading? Read(string text)
    {
        if (text.Length == 0) return new UnitReading(null, null, true);
        var slash = text.AsSpan().IndexOfAny('/', '每');
        if (slash < 0) return ReadUnit(text);
        if (ReadUnit(text[..slash]) is not { Unit: not null } unit || IsPerKnown(text, slash + 1) is not { } isPerKnown)
            return null;
        return new UnitReading(unit.Unit, PerAsPrinted(text, slash), unit.IsKnown && isPerKnown);
    }

    /// <summary>What 每 names at the beginning of a text: <c>每人每月</c> is per 人/月.</summary>
    /// <returns>The per-unit and what follows it; null if the text does not begin so.</returns>
    public (string Per, string After)? ReadLeadingPer(string text)
    {
        var parts = new List<string>();
        while (parts.Count < MostParts && text.StartsWith('每') && PerBeginning(text.AsSpan(1)) is { } part)
        {
            parts.Add(part);
            text = text[(1 + part.Length)..];
        }

        return parts.Count == 0 ? null : (string.Join('/', parts), text);
    }

    /// <summary>Whether a unit that may stand behind a slash is all of <paramref name="text"/>.</summary>
    public bool IsPer(ReadOnlySpan<char> text) => units.Find(text) is { CanBePer: true };

    private string? PerBeginning(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestUnknown, text.Length); length > 0; length--)
            if (IsPer(text[..length])) return text[..length].ToString();
        return null;
    }

    private UnitReading? ReadUnit(string text)
    {
        if (units.Find(text) is not null || IsWithNote(text)) return new UnitReading(text, null, true);
        return IsPlausible(text) ? new UnitReading(text, null, false) : null;
    }

    /// <summary>A unit and its variant in parentheses, <c>人(次)</c>.</summary>
    private bool IsWithNote(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')')
            && units.Find(text.AsSpan(0, open)) is not null && units.Find(text.AsSpan()[(open + 1)..^1]) is not null;
    }

    private bool? IsPerKnown(string text, int start)
    {
        var isKnown = true;
        foreach (var range in text.AsSpan(start).SplitAny(Glyphs.PerSeparators))
        {
            var part = text.AsSpan(start)[range];
            if (IsPer(part)) continue;
            if (!IsPlausible(part)) return null;
            isKnown = false;
        }

        return isKnown;
    }

    private static string PerAsPrinted(string text, int slash)
    {
        var per = text[(slash + 1)..];
        return text[slash] == '每' ? per.Replace('每', '/') : per;
    }

    /// <summary>A short word in one script; <c>A级</c> is a grade and none.</summary>
    private static bool IsPlausible(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestUnknown || text[0] is '年' or '月' or '日') return false;
        var isHan = Glyphs.IsHan(text[0]);
        foreach (var glyph in text)
            if (Glyphs.IsHan(glyph) != isHan || !char.IsLetter(glyph) || ClauseCharacters.Contains(glyph)) return false;
        return true;
    }
}

/// <summary>What a number counts, as printed: <c>人/场</c> is 人 per 场, <c>元/生/年</c> is 元 per 生/年.</summary>
/// <param name="Unit">Null where nothing is printed.</param>
/// <param name="Per">Null where the number counts against nothing.</param>
/// <param name="IsKnown">Whether every part is in <c>units.csv</c>.</param>
internal readonly record struct UnitReading(string? Unit, string? Per, bool IsKnown);
