using System.Buffers;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>What stands before a target's number: <c>不低于</c>, <c>&gt;=</c>, <c>每月</c>, <c>资金到位率达</c>.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Comparator">What it says of the number; null if it does not compare.</param>
/// <param name="IsSoft">A word behind the number may say more.</param>
/// <param name="Per">What 每 names; null for nothing.</param>
internal readonly record struct TargetHead(int Length, Comparator? Comparator, bool IsSoft, string? Per)
{
    private const int LongestMeasure = 20;

    /// <summary>The last character of what can be measured: 合格率, 次数, 满意度, 覆盖面, 补助标准.</summary>
    private const string MeasureEndings = "率数度量额比值长间面准";

    /// <summary>Characters that make the words before a number more than the name of one measure.</summary>
    private static readonly SearchValues<char> NotOfOneMeasure = SearchValues.Create("每和或且及与若如均");

    /// <returns>Null where the words before the number are not understood.</returns>
    public static TargetHead? Read(string text, TargetWords words, MeasureUnitReader units)
    {
        var han = 0;
        while (han < text.Length && Glyphs.IsHan(text[han])) han++;
        if (ComparatorSymbol.At(text, han) is { } symbol) return ReadBeforeSymbol(text[..han], symbol, units);
        return han == 0 ? default(TargetHead) : ReadWords(text[..han], words, units);
    }

    private static TargetHead? ReadBeforeSymbol(string han, ComparatorSymbol symbol, MeasureUnitReader units)
    {
        var length = han.Length + symbol.Length;
        if (han.Length == 0 || IsMeasure(han)) return new TargetHead(length, symbol.Comparator, false, null);
        return units.ReadLeadingPer(han) is { After: "" } per
            ? new TargetHead(length, symbol.Comparator, false, per.Per)
            : null;
    }

    private static TargetHead? ReadWords(string han, TargetWords words, MeasureUnitReader units)
    {
        var per = units.ReadLeadingPer(han);
        var rest = per?.After ?? han;
        if (rest.Length == 0) return new TargetHead(han.Length, null, false, per?.Per);
        if (words.EndingHead(rest) is not { } word) return null;
        var isUnderstood = rest.Length == word.Word.Length || (per is null && IsMeasure(rest[..^word.Word.Length]));
        return isUnderstood ? new TargetHead(han.Length, word.Comparator, word.IsSoft, per?.Per) : null;
    }

    private static bool IsMeasure(string words) =>
        words.Length is > 1 and <= LongestMeasure && MeasureEndings.Contains(words[^1])
        && !words.AsSpan().ContainsAny(NotOfOneMeasure);
}

/// <summary>A comparator printed as a sign: <c>&gt;=</c>, <c>≥</c>, <c>=</c>.</summary>
/// <param name="Comparator">What it says of the number behind it.</param>
/// <param name="Length">How many characters it takes, 1 or 2.</param>
internal readonly record struct ComparatorSymbol(Comparator Comparator, int Length)
{
    /// <summary>The sign that stands at a place; null for none.</summary>
    public static ComparatorSymbol? At(string text, int at)
    {
        if (at >= text.Length) return null;
        var isWithEqual = at + 1 < text.Length && text[at + 1] == '=';
        return text[at] switch
        {
            '>' when isWithEqual => new(Comparator.AtLeast, 2),
            '<' when isWithEqual => new(Comparator.AtMost, 2),
            '>' => new(Comparator.Above, 1),
            '<' => new(Comparator.Below, 1),
            '≥' or '≧' or '⩾' or '≮' => new(Comparator.AtLeast, 1),
            '≤' or '≦' or '⩽' or '≯' => new(Comparator.AtMost, 1),
            '≈' => new(Comparator.Approximately, 1),
            '=' => new(Comparator.Equal, 1),
            _ => null,
        };
    }
}
