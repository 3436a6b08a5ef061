using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Makes the spelling of an amount's cell regular: one amount, its note apart.</summary>
internal static class AmountSpelling
{
    private const string Currency = "人民币";

    /// <summary><c>/</c> or <c>——</c> in a funding cell says that there is no amount.</summary>
    public static void WithoutPlaceholder(Spelling spelling)
    {
        if (spelling.Text is "/" || (spelling.Text.Length is 1 or 2 && spelling.Text.All(Glyphs.IsDash)))
            spelling.Change("", "PLACEHOLDER", "斜线或短横表示没有金额");
    }

    /// <summary><c>854万854万</c> → <c>854万</c>; only with a unit, for <c>100100</c> is a number.</summary>
    public static void WithoutDoubling(Spelling spelling)
    {
        var text = spelling.Text;
        if (text.Length < 4 || text.Length % 2 != 0 || char.IsAsciiDigit(text[^1])) return;
        var half = text[..(text.Length / 2)];
        if (!text.EndsWith(half, StringComparison.Ordinal) || !char.IsAsciiDigit(half[0])) return;
        spelling.Change(half, "DOUBLED_TEXT", "同一金额在单元格中重复了两次");
    }

    /// <summary><c>人民币285.5万元整</c> → <c>285.5万元整</c>.</summary>
    public static void WithoutCurrency(Spelling spelling)
    {
        if (spelling.Text.StartsWith(Currency, StringComparison.Ordinal))
            spelling.Change(spelling.Text[Currency.Length..].TrimStart(':'), "CURRENCY_BEFORE", "“人民币”不是金额的一部分");
    }

    /// <summary><c>100¹</c> → <c>100</c>: raised digits behind an amount point to a footnote.</summary>
    public static void WithoutFootnote(Spelling spelling)
    {
        var amount = spelling.Text.TrimEnd([.. Glyphs.Raised]);
        if (amount.Length > 0 && amount != "10")
            spelling.Change(amount, "FOOTNOTE_MARK", "金额右上角的小字是注释号，不是金额的一部分");
    }

    /// <summary>
    /// Takes the parentheses behind an amount away. A unit in them, <c>854(万元)</c> or <c>854(单位:万元)</c>, goes to the
    /// amount; anything else is a note.
    /// </summary>
    /// <returns>The note without its parentheses; null for none.</returns>
    public static string? TakeNote(Spelling spelling)
    {
        var text = spelling.Text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 1 || !text.EndsWith(')')) return null;
        var note = text[(open + 1)..^1];
        var unit = note.StartsWith("单位", StringComparison.Ordinal) ? note[2..].TrimStart(':', '：') : note;
        if (MoneyUnits.Named(unit) is not null && char.IsAsciiDigit(text[open - 1]))
        {
            spelling.Change(text[..open] + unit, "UNIT_IN_PARENTHESES", "单位的括号去掉");
            return null;
        }

        spelling.Change(text[..open], "NOTE_BEHIND_AMOUNT", "括号中的说明不是金额的一部分");
        return note;
    }
}
