using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Reads a funding cell: <c>18,052,461</c>, <c>854万</c>, <c>620.82万元</c>, <c>￥480000.50</c>.</summary>
/// <remarks>
/// The unit printed with the amount wins over the column's. Where neither says one the amount is unreadable: a number
/// in 万元 read as 元 is wrong by ten thousand. Amounts are exact to the fen and never rounded.
/// </remarks>
internal static class YuanParser
{
    /// <summary>No budget of a project is larger; more digits than these are damage.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    private const string NoAmount = "应为数字金额";

    /// <summary>
    /// The amount in yuan, with the note behind it and every change of spelling, or why the cell cannot be read.
    /// </summary>
    /// <param name="printed">The cell, for example <c>480000.50</c>.</param>
    /// <param name="unitAround">The unit the label or the head of the table prints; null where none does.</param>
    public static Reading<ParsedYuan> Parse(string printed, MoneyUnit? unitAround)
    {
        var spelling = new Spelling(printed);
        spelling.MakePlain();
        Blanks.Remove(spelling);
        AmountSpelling.WithoutPlaceholder(spelling);
        AmountSpelling.WithoutDoubling(spelling);
        AmountSpelling.WithoutFootnote(spelling);
        AmountSpelling.WithoutCurrency(spelling);
        var note = AmountSpelling.TakeNote(spelling);
        AmountSpelling.WithoutDoubling(spelling);
        if (spelling.Text.Length == 0 && note is null)
            return new Reading<ParsedYuan>.Read(new ParsedYuan(null, null, "", spelling.Changes));
        if (Amount(spelling.Text, unitAround, out var reason) is not { } amount)
            return new Reading<ParsedYuan>.Unreadable(printed, reason);
        return new Reading<ParsedYuan>.Read(
            new ParsedYuan(new Yuan(amount), note, spelling.Text, spelling.Changes)
            {
                PrintedUnit = MoneyUnits.Named(UnitOf(spelling.Text)),
            });
    }

    // What stands behind the digits of an amount that was read.
    private static string UnitOf(string text) => text[(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];

    private static decimal? Amount(string text, MoneyUnit? unitAround, out string reason)
    {
        var sign = text.StartsWith('￥') || text.StartsWith('¥') ? 1 : 0;
        var number = SignedNumber.At(text, sign);
        if (number.Value is not { } value)
        {
            reason = number.IsBadlyGrouped ? "千位分隔符的位置不对" : NoAmount;
            return null;
        }

        var unitText = text[(sign + number.Length)..];
        var printedUnit = MoneyUnits.Named(unitText);
        reason = unitText.Length > 0 && printedUnit is null ? $"金额后面的“{Shorten(unitText)}”不是金额单位" : "没有写明金额单位";
        if (unitText.Length > 0 && printedUnit is null) return null;
        var unit = printedUnit ?? unitAround ?? (sign == 1 ? MoneyUnit.Yuan : null);
        return unit is { } known ? InYuan(value, known, out reason) : null;
    }

    private static decimal? InYuan(decimal value, MoneyUnit unit, out string reason)
    {
        reason = "金额超过一千万亿元";
        if (Math.Abs(value) > Largest / MoneyUnits.InYuan(unit)) return null;
        var amount = value * MoneyUnits.InYuan(unit);
        reason = "金额精确到了分以下";
        return decimal.Round(amount, 2) == amount ? amount : null;
    }

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";
}

/// <summary>An amount as read, with what else stood in its cell.</summary>
/// <param name="Amount">In yuan; null for a blank cell.</param>
/// <param name="Note">What stood in parentheses behind the amount: <c>高标准农田建设400万元</c>; null for nothing.</param>
/// <param name="Spelling">The spelling used: <c>854万</c> for <c>854万854万</c>.</param>
/// <param name="SpellingChanges">What was changed and why, in Chinese; empty if nothing was.</param>
internal sealed record ParsedYuan(
    Yuan? Amount, string? Note, string Spelling, IReadOnlyList<(string Kind, string Reason)> SpellingChanges)
{
    /// <summary>The unit printed with the amount; null where the column's was taken, or ￥ says 元.</summary>
    public MoneyUnit? PrintedUnit { get; init; }
}
