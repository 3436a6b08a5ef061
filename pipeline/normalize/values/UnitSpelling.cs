using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Makes a target's end regular: <c>100.00(%)</c> → <c>100.00%</c>, <c>40人1场</c> → <c>40人/场</c>.</summary>
internal sealed class UnitSpelling(MeasureUnits units, MeasureUnitReader reader)
{
    private const string PercentWord = "百分比";

    /// <summary>Changes the spelling only where a number stands before the unit.</summary>
    public void MakeRegular(Spelling spelling)
    {
        if (spelling.Text.TrimEnd('。', ';', '；') is { Length: > 0 } text)
            spelling.Change(text, "TRAILING_PUNCTUATION", "去掉句末标点");
        WithoutParentheses(spelling);
        if (IsAfterDigit(spelling.Text, PercentWord))
            spelling.Change(spelling.Text[..^PercentWord.Length] + "%", "PERCENT_IN_WORDS", "“百分比”即“%”");
        if (SlashAt(spelling.Text) is { } slash)
            spelling.Change(
                $"{spelling.Text[..slash]}/{spelling.Text[(slash + 1)..]}", "OCR_SLASH_AS_1", "两个单位之间的“1”是误识的“/”");
    }

    private void WithoutParentheses(Spelling spelling)
    {
        var text = spelling.Text;
        var open = text.LastIndexOf('(');
        if (open < 1 || !text.EndsWith(')')) return;
        var inside = text[(open + 1)..^1];
        if (text[open - 1] == '%' && inside == PercentWord)
            spelling.Change(text[..open], "UNIT_TWICE", "括号中的“百分比”与“%”重复");
        else if (char.IsAsciiDigit(text[open - 1]) && (inside == PercentWord || units.Find(inside) is not null))
            spelling.Change(text[..open] + inside, "UNIT_IN_PARENTHESES", "单位的括号去掉");
    }

    /// <summary>Where a 1 stands for a slash: a number, its unit, a 1, and a per-unit that ends the text.</summary>
    /// <remarks>
    /// After a duration the 1 is a number, <c>2年1次</c>, and so it is where the text says one for one, <c>1户1档</c>.
    /// </remarks>
    private int? SlashAt(string text)
    {
        var one = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (one < 2 || text[one] != '1' || char.IsAsciiDigit(text[one - 1]) || !reader.IsPer(text.AsSpan(one + 1)))
            return null;
        var lastDigit = text.AsSpan(0, one).LastIndexOfAnyInRange('0', '9');
        if (lastDigit < 0 || units.Find(text.AsSpan()[(lastDigit + 1)..one]) is not { } unit) return null;
        var isOneForOne = text[lastDigit] == '1' && (lastDigit == 0 || !IsOfNumber(text[lastDigit - 1]));
        return isOneForOne || unit.Kind is UnitKind.Time or UnitKind.Ratio ? null : one;
    }

    private static bool IsOfNumber(char glyph) => char.IsAsciiDigit(glyph) || glyph is '.' or ',';

    private static bool IsAfterDigit(string text, string end) =>
        text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal)
        && char.IsAsciiDigit(text[^(end.Length + 1)]);
}
