using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>What holds for every text whatever: no exception, no digit that was not printed, linear time.</summary>
public sealed class ValueParserPropertyTests
{
    private static readonly string[] Pieces =
    [
        ">", "=", "<", "≥", "≤", "＝", "１", "０", "0", "1", "2", "9", "12", "2022", ",", ".", "，", "%", "％", "(", ")",
        "人", "场", "元", "万", "次", "/", "每", "*", "年", "月", "日", "底", "前", "不低于", "以上", "以内", "约", "达到",
        "控制在", "率", "±", "-", "—", "~", "至", " ", "\u3000", "$", @"\%", @"\geq", "&gt;", "**", "x", "提升", "。", "\0",
        "\uD800", "\uDC00", "\uFEFF", "\uFFFD", "٣", "²", "m2", "之间", "百分比", "季度",
    ];

    /// <summary>Short, so that many of them are nearly a target.</summary>
    private static readonly Gen<string> Texts =
        from count in Gen.Choose(0, 8)
        from pieces in Gen.Elements(Pieces).ArrayOf(count)
        select string.Concat(pieces);

    private static readonly Gen<string> AnyCharacters =
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(text => new string(text));

    [Fact]
    public void Parse_AnyText_IsReadAndKeepsItsDigits() => Check(Texts, KeepsDigits, 50_000);

    [Fact]
    public void Parse_AnyCharacters_IsReadAndKeepsItsDigits() => Check(AnyCharacters, KeepsDigits, 5_000);

    [Fact]
    public void Parse_SpellingOfAnyText_IsReadAsTheTextIs() => Check(
        Texts,
        text =>
        {
            var first = ValueParsers.Targets.Parse(text);
            if (first.Value is { Low: null, High: null }) return first.SpellingChanges.Count == 0;
            var again = ValueParsers.Targets.Parse(first.Spelling);
            return again.Value == first.Value && again.SpellingChanges.Count == 0;
        },
        50_000);

    [Fact]
    public void Parse_FullWidthSpelling_HasTheValueOfTheHalfWidthOne() =>
        Check(PrintedTargets, print => Value(InFullWidth(print.Text)) == Value(print.Text), 2_000);

    [Fact]
    public void Parse_PrintedTarget_IsTheTargetThatWasPrinted() =>
        Check(PrintedTargets, print => Value(print.Text) == print.Value, 5_000);

    [Fact]
    public void Parse_AnyTextAsMoneyDateOrYear_NeverThrows() => Check(
        Texts,
        text => YuanParser.Parse(text, MoneyUnit.TenThousandYuan) is not null
            && YuanParser.Parse(text, null) is not null
            && DateParser.Parse(text) is not null && FiscalYearParser.Parse(text) is not null,
        50_000);

    [Theory]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData(" ")]
    [InlineData("1 ")]
    [InlineData(">")]
    [InlineData("=1")]
    [InlineData("人")]
    [InlineData("每月")]
    [InlineData("1人/")]
    [InlineData("1人1场")]
    [InlineData("(")]
    [InlineData("1-")]
    [InlineData("*")]
    [InlineData("$")]
    [InlineData("2022年")]
    [InlineData("2022-")]
    [InlineData("\\")]
    [InlineData("&")]
    public void Parse_VeryLongText_TakesLinearTime(string piece)
    {
        // 0.1 s when linear, half a minute when quadratic: the bound tells them apart on a busy machine too.
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        KeepsDigits(text);
        YuanParser.Parse(text, null);
        DateParser.Parse(text);
        FiscalYearParser.Parse(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed}");
    }

    private static TargetValue Value(string text) => ValueParsers.Targets.Parse(text).Value;

    private static bool KeepsDigits(string text)
    {
        var target = ValueParsers.Targets.Parse(text);
        var printed = Digits(string.Concat(text.Select(Glyphs.HalfWidth)));
        return IsPrinted(target.Value.Low, printed) && IsPrinted(target.Value.High, printed);
    }

    private static bool IsPrinted(decimal? value, string printed) =>
        value is not { } number
        || printed.Contains(Digits(number.ToString(CultureInfo.InvariantCulture)), StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string InFullWidth(string text) =>
        string.Concat(text.Select(glyph => glyph is > ' ' and <= '~' ? (char)(glyph + 0xFEE0) : glyph));

    private static Gen<(string Text, TargetValue Value)> PrintedTargets =>
        from sign in Gen.Elements(
            ("", Comparator.Equal), ("=", Comparator.Equal), (">=", Comparator.AtLeast), ("<=", Comparator.AtMost),
            (">", Comparator.Above), ("<", Comparator.Below), ("约", Comparator.Approximately),
            ("不低于", Comparator.AtLeast))
        from digits in Gen.Choose(0, 1_000_000)
        from places in Gen.Choose(0, 4)
        from unit in Gen.Elements("人", "批次", "%", "万元", "m2", "个工作日", "嗰")
        from per in Gen.Elements(null, "场", "人*月", "生/年")
        select Print(sign, new decimal(digits, 0, 0, false, (byte)places), unit, per);

    private static (string, TargetValue) Print(
        (string Text, Comparator Comparator) sign, decimal number, string unit, string? per)
    {
        var text = FormattableString.Invariant($"{sign.Text}{number}{unit}") + (per is null ? "" : "/" + per);
        var isAtMost = sign.Comparator is Comparator.AtMost or Comparator.Below;
        var isAtLeast = sign.Comparator is Comparator.AtLeast or Comparator.Above;
        return (text, new TargetValue(
            TargetKind.Numeric, sign.Comparator, sign.Text.Length > 0,
            isAtMost ? null : number, isAtLeast ? null : number, unit, per));
    }

    private static void Check<T>(Gen<T> texts, Func<T, bool> holds, int times) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
