namespace PerfEtl.Tests.Normalize.Values;

/// <summary>Which spellings are changed, into what, and that nothing else is.</summary>
public sealed class TargetSpellingTests
{
    [Theory]
    [InlineData("> = 90%", ">=90%", "COMPARATOR_SPACING")]
    [InlineData("> =95%", ">=95%", "COMPARATOR_SPACING")]
    [InlineData("= 100%", "=100%", "BLANK_AFTER_COMPARATOR")]
    [InlineData("≥\u3000100%", "≥100%", "BLANK_AFTER_COMPARATOR")]
    [InlineData("≥\n95%", "≥95%", "BLANK_AFTER_COMPARATOR")]
    [InlineData("5 个", "5个", "BLANK_BEFORE_UNIT")]
    [InlineData("1 - 2批", "1-2批", "BLANK_IN_VALUE")]
    [InlineData("不少于 3个", "不少于3个", "BLANK_IN_VALUE")]
    [InlineData(@"$>=95\%$", ">=95%", "MARKUP_LATEX")]
    [InlineData("$>=90$", ">=90", "MARKUP_LATEX")]
    [InlineData(@"$\geq 95\%$", ">=95%", "MARKUP_LATEX BLANK_AFTER_COMPARATOR")]
    [InlineData(@"\leq5", "<=5", "MARKUP_LATEX")]
    [InlineData("&gt;=90%", ">=90%", "MARKUP_HTML")]
    [InlineData("＝１００％", "=100%", "FULL_WIDTH")]
    [InlineData("9\u200B0%", "90%", "INVISIBLE_CHARACTER")]
    [InlineData("=100.00(%)", "=100.00%", "UNIT_IN_PARENTHESES")]
    [InlineData("≥90.00（%）", "≥90.00%", "FULL_WIDTH UNIT_IN_PARENTHESES")]
    [InlineData("90%(百分比)", "90%", "UNIT_TWICE")]
    [InlineData("90百分比", "90%", "PERCENT_IN_WORDS")]
    [InlineData("90(百分比)", "90%", "UNIT_IN_PARENTHESES PERCENT_IN_WORDS")]
    [InlineData("90%。", "90%", "TRAILING_PUNCTUATION")]
    [InlineData("=40人1场", "=40人/场", "OCR_SLASH_AS_1")]
    [InlineData("2.1人1场", "2.1人/场", "OCR_SLASH_AS_1")]
    public void Parse_IrregularSpelling_IsChangedAndRecorded(string printed, string spelling, string kinds)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal(spelling, target.Spelling);
        Assert.Equal(kinds, string.Join(' ', target.SpellingChanges.Select(change => change.Kind)));
        Assert.All(target.SpellingChanges, change => Assert.NotEmpty(change.Reason));
    }

    [Theory]
    [InlineData(">=40人/场")]
    [InlineData("≥90%")]
    [InlineData("3～5次")]
    [InlineData("每月1次")]
    [InlineData("控制在2小时以内")]
    [InlineData("5人(次)")]
    [InlineData("1,234人")]
    public void Parse_RegularSpelling_IsUsedAsItStands(string printed)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal(printed, target.Spelling);
        Assert.Empty(target.SpellingChanges);
    }

    [Theory]
    [InlineData("40人1%")]
    [InlineData("40人11场")]
    [InlineData("40嗰1场")]
    [InlineData("40人1种")]
    [InlineData("40人1场会")]
    [InlineData("2年1次")]
    [InlineData("1人1岗")]
    [InlineData("100%1次")]
    public void Parse_OneThatMayBeANumber_IsNeverReadAsASlash(string printed)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal((printed, printed), (target.Spelling, target.Value.Text));
        Assert.Equal("NumberInText", target.Doubt.ToString());
    }

    [Theory]
    [InlineData("$提升$")]
    [InlineData("提 升")]
    [InlineData("完成。")]
    [InlineData("＜＜完善＞＞")]
    public void Parse_Words_KeepTheirSpelling(string printed)
    {
        var target = ValueParsers.Targets.Parse(printed);
        Assert.Equal(printed, target.Value.Text);
        Assert.Empty(target.SpellingChanges);
    }
}
