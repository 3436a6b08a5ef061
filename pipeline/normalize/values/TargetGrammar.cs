using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Reads a regularly spelled target as one number or two: <c>控制在2小时以内</c>, <c>1-2批</c>.</summary>
internal sealed class TargetGrammar(MeasureUnitReader units, TargetWords words)
{
    /// <returns>The value and its doubt; a null value where the text is no number with a unit but words.</returns>
    public (TargetValue? Value, TargetDoubt Doubt) Read(string text)
    {
        if (TargetHead.Read(text, words, units) is not { } head) return default;
        var isTolerance = head.Length < text.Length && text[head.Length] == '±';
        var first = isTolerance ? PrintedNumber.At(text, head.Length + 1) : SignedNumber.At(text, head.Length);
        if (first.Value is not { } number) return default;
        var tail = text[(head.Length + first.Length + (isTolerance ? 1 : 0))..];
        if (isTolerance) return ReadTolerance(head, number, tail);
        if (TargetRange.NextDigit(tail) is { } at) return ReadRange(head, number, tail, at);
        var isDamaged = IsDamaged(text.AsSpan(head.Length), number);
        return ReadSingle(head, number, tail, isDamaged ? TargetDoubt.Damaged : TargetDoubt.None);
    }

    // -0%, +00% and 012人 are numbers that nobody prints.
    private static bool IsDamaged(ReadOnlySpan<char> printed, decimal number)
    {
        if (printed[0] == '-' && number == 0) return true;
        var digits = printed.TrimStart("+-");
        return digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]);
    }

    private (TargetValue?, TargetDoubt) ReadSingle(TargetHead head, decimal number, string tail, TargetDoubt doubt)
    {
        var word = words.EndingTail(tail);
        if (units.Read(WithoutEnd(tail, word)) is not { } unit || IsPerUnclear(head, unit)) return default;
        if (Combine(head, word) is not { } comparator) return default;
        var value = new TargetValue(
            TargetKind.Numeric, comparator, head.Comparator is not null || word is not null,
            comparator is Comparator.AtMost or Comparator.Below ? null : number,
            comparator is Comparator.AtLeast or Comparator.Above ? null : number,
            unit.Unit, unit.Per ?? head.Per);
        return (value, doubt == TargetDoubt.None ? DoubtOf(unit) : doubt);
    }

    /// <summary><c>±3%以内</c> is from -3 to 3.</summary>
    private (TargetValue?, TargetDoubt) ReadTolerance(TargetHead head, decimal number, string tail)
    {
        var word = words.EndingTail(tail);
        if (head.Comparator is not (null or Comparator.AtMost) || word?.Comparator is not (null or Comparator.AtMost))
            return default;
        if (units.Read(WithoutEnd(tail, word)) is not { } unit || IsPerUnclear(head, unit)) return default;
        return (Range(-number, number, unit, head), DoubtOf(unit));
    }

    private (TargetValue?, TargetDoubt) ReadRange(TargetHead head, decimal low, string tail, int secondAt)
    {
        if (head is { Comparator: not null, IsSoft: false }) return default;
        if (TargetRange.Read(tail, secondAt) is not { } range) return default;
        if (units.Read(range.Unit) is not { } unit || IsPerUnclear(head, unit)) return default;
        if (range.FirstUnit.Length > 0 && range.FirstUnit != unit.Unit && range.FirstUnit != range.Unit) return default;
        if (low > range.High) return (null, TargetDoubt.Damaged);
        return (Range(low, range.High, unit, head), DoubtOf(unit));
    }

    private static TargetValue Range(decimal low, decimal high, UnitReading unit, TargetHead head) =>
        new(TargetKind.Range, Low: low, High: high, Unit: unit.Unit, Per: unit.Per ?? head.Per);

    /// <summary>What the words on both sides of a number say together; null where they contradict each other.</summary>
    private static Comparator? Combine(TargetHead head, TargetWord? word)
    {
        if (word is null) return head.Comparator ?? Comparator.Equal;
        if (head.Comparator is not { } before || before == word.Comparator) return word.Comparator;
        var isOpposite = (before, word.Comparator) is (Comparator.AtLeast, Comparator.AtMost)
            or (Comparator.AtMost, Comparator.AtLeast);
        return head.IsSoft && !isOpposite ? word.Comparator : null;
    }

    private static bool IsPerUnclear(TargetHead head, UnitReading unit) =>
        head.Per is not null && (unit.Per is not null || unit.Unit is null);

    private static TargetDoubt DoubtOf(UnitReading unit) => unit.IsKnown ? TargetDoubt.None : TargetDoubt.UnknownUnit;

    private static string WithoutEnd(string tail, TargetWord? word) => word is null ? tail : tail[..^word.Word.Length];
}
