using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Takes a printed target value (指标目标值) apart: <c>&gt;=40人/场</c> is at least 40 人 per 场.</summary>
/// <remarks>
/// A digit is never changed and a number never guessed: what is no number with a unit stays text as a whole, and
/// <see cref="ParsedTarget.Doubt"/> says if a person should look. Any text is read, in time linear in its length.
/// </remarks>
internal sealed class TargetParser
{
    private readonly MeasureUnitReader _units;
    private readonly TargetWords _words;
    private readonly UnitSpelling _unitSpelling;
    private readonly TargetGrammar _grammar;

    public TargetParser(MeasureUnits units, TargetWords words)
    {
        _units = new MeasureUnitReader(units);
        _words = words;
        _unitSpelling = new UnitSpelling(units, _units);
        _grammar = new TargetGrammar(_units, words);
    }

    /// <summary>Reads the text of one target cell.</summary>
    public ParsedTarget Parse(string printed)
    {
        var spelling = new Spelling(printed);
        var asPrinted = spelling.Text;
        MakeRegular(spelling);
        if (spelling.Text.Length == 0 || Placeholders.IsPlaceholder(spelling.Text, _units))
            return new ParsedTarget(TargetValue.Missing, asPrinted, []);
        var (value, doubt) = Read(spelling.Text);
        if (value is not null) return new ParsedTarget(value, spelling.Text, spelling.Changes, doubt);
        if (doubt == TargetDoubt.None) doubt = TargetDoubts.Of(spelling.Text, _words, _units);
        return new ParsedTarget(new TargetValue(TargetKind.Qualitative, Text: asPrinted), asPrinted, [], doubt);
    }

    private void MakeRegular(Spelling spelling)
    {
        spelling.MakePlain();
        Markup.Remove(spelling);
        Blanks.Remove(spelling);
        _unitSpelling.MakeRegular(spelling);
    }

    /// <summary>The quantity a text prints; none for dates that look like one, <c>12月</c>, <c>2022-2023</c>.</summary>
    private (TargetValue? Value, TargetDoubt Doubt) Read(string text)
    {
        var reading = _grammar.Read(text);
        return reading.Value is { } value && HasUnitOfDates(value) && IsDate(text, value) ? default : reading;
    }

    private static bool HasUnitOfDates(TargetValue value) =>
        value.Unit is null or "年" or "年度" or "季度" or "月" or "月份" or "日" or "号";

    /// <summary>With a comparator <c>&gt;=3月</c> is a duration, but <c>≤2022年</c> is a deadline still.</summary>
    private static bool IsDate(string text, TargetValue value)
    {
        if (!value.IsComparatorPrinted) return DateText.IsDate(text) || DateText.IsPerhapsDate(text);
        return value is { Unit: "年", Kind: TargetKind.Numeric } && (value.Low ?? value.High) is >= 1990 and <= 2100;
    }
}

/// <summary>A target value as read, with the spelling it was read from.</summary>
/// <param name="Value">The value; its digits are always the printed ones.</param>
/// <param name="Spelling">The spelling used, <c>&gt;=90%</c> for <c>&gt; = 90%</c>; text stays as printed.</param>
/// <param name="SpellingChanges">What was changed and why, in Chinese; empty if nothing was.</param>
/// <param name="Doubt">Why a person should look; mostly None.</param>
internal sealed record ParsedTarget(
    TargetValue Value,
    string Spelling,
    IReadOnlyList<(string Kind, string Reason)> SpellingChanges,
    TargetDoubt Doubt = TargetDoubt.None);

/// <summary>Recognizes targets left open: <c>/</c>, <c>—</c>, <c>**</c>, <c>≥**人</c>, <c>≤xx元/株</c>.</summary>
/// <remarks>无 is a word: of accidents it says that there shall be none, so it is no placeholder.</remarks>
internal static class Placeholders
{
    private const string Stars = "*xX×_＿";

    /// <summary>Whether a regularly spelled text without blanks stands for no value at all.</summary>
    public static bool IsPlaceholder(string text, MeasureUnitReader units)
    {
        if (text is "/" or "\\" || (text.Length is 1 or 2 && text.All(Glyphs.IsDash))) return true;
        var start = 0;
        while (start < text.Length && (Glyphs.IsComparator(text[start]))) start++;
        var end = start;
        while (end < text.Length && text[end] == text[start] && Stars.Contains(text[end])) end++;
        return IsLongEnough(text, start, end) && units.Read(text[end..]) is { IsKnown: true };
    }

    /// <summary>One star is enough; a letter or a stroke must be doubled, for x alone may mean something.</summary>
    private static bool IsLongEnough(string text, int start, int end) =>
        end > start && (text[start] == '*' || end - start > 1);
}
