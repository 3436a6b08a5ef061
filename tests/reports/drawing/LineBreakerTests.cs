using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>Widths are counted in half characters: Latin 1, Chinese 2.</summary>
public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("社区公共服务", 6, "社区公|共服务")]
    [InlineData("社区服务，全年开展", 8, "社区服|务，全年|开展")]
    [InlineData("社区开展“一网通办”", 10, "社区开展|“一网通|办”")]
    [InlineData("建设平台（二期）", 10, "建设平台|（二期）")]
    [InlineData("《条例》第三条执行", 8, "《条例》|第三条执|行")]
    [InlineData("其余 17 个项目合计", 10, "其余|17 个项目|合计")]
    [InlineData("投入1,200.50万元用于", 14, "投入|1,200.50万元用|于")]
    [InlineData("满意度≥ 90%以上", 8, "满意度|≥ 90%以|上")]
    [InlineData("共12人次参加", 6, "共|12人次|参加")]
    [InlineData("依据GB/T 22239-2019执行", 12, "依据GB/T|22239-2019执|行")]
    [InlineData("信息化平台（第一年）", 12, "信息化平台|（第一年）")]
    [InlineData("申请金额3.20万元整", 14, "申请金额|3.20万元整")]
    [InlineData("前三个占78.7%。", 12, "前三个占|78.7%。")]
    [InlineData("满意度达≥95%。", 10, "满意度达|≥95%。")]
    [InlineData("每年培训≥40人/场次", 14, "每年培训|≥40人/场次")]
    [InlineData("比例达到80–100%", 12, "比例达到|80–100%")]
    [InlineData("人人〖说明〗", 6, "人人|〖说|明〗")]
    [InlineData("等等……完", 6, "等|等……|完")]
    [InlineData("a  b", 1, "a|b")]
    [InlineData("", 8, "")]
    public void Break_ChineseText_KeepsTheRules(string text, double width, string expected) =>
        Assert.Equal(expected, string.Join('|', LineBreaker.Break(text, width, Measure)));

    [Theory]
    [InlineData("https://example.invalid/path", 10)]
    [InlineData("𠮷𠮷𠮷𠮷𠮷", 4)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301", 2)]
    public void Break_PieceWiderThanTheLine_FallsApartBetweenCharactersOnly(string text, double width)
    {
        var lines = LineBreaker.Break(text, width, Measure);
        Assert.Equal(text, string.Concat(lines));
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.False(char.IsLowSurrogate(line[0]) || line[0] == '\u0301'));
    }

    [Theory]
    [InlineData("社区公共服务体系建", 16, "社区公共服|务体系建")]
    [InlineData("示范区服务系统“智慧一网通办”信息化平台（第一年）", 42, "示范区服务系统“智慧一网通办”|信息化平台（第一年）")]
    [InlineData("短", 40, "短")]
    [InlineData("", 40, "")]
    public void BreakEvenly_Label_IsBalancedAndBreaksBesideQuotes(string text, double width, string expected) =>
        Assert.Equal(expected, string.Join('|', LineBreaker.BreakEvenly(text, width, Measure)));

    [Fact]
    public void Break_AnyText_LosesNothingButBlanksAndNeverIsTooWide()
    {
        const string letters = "项目资金，。（）“”《》：12 万元%ab/-𠮷 ";
        var texts = Gen.Select(Gen.ArrayOf(Gen.Elements(letters.EnumerateRunes())), string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => Holds(text, LineBreaker.Break) && Holds(text, LineBreaker.BreakEvenly))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Break_AnySentence_NeverParsesMarksOrNumbersFromWhatTheyBelongTo()
    {
        string[] parts =
        [
            "项目", "资金", "，", "。", "（二期）", "“一网通办”", "《条例》", "3.20万元", "78.7%", "≥95%", "12 个", "、", "；", "…",
        ];
        var texts = Gen.Select(Gen.ArrayOf(Gen.Elements(parts)), all => "款" + string.Join("款", all)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var lines = LineBreaker.Break(text, 24, Measure);
            return lines.All(line => !"，。、；）”》…%万元个".Contains(line[0]) && !"（“《≥".Contains(line[^1]))
                && lines.All(line => !char.IsDigit(line[^1]));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Holds(
        string text, Func<string, double, Func<string, double>, IReadOnlyList<string>> breaker)
    {
        var lines = breaker(text, 8, Measure);
        return NoBlanks(string.Concat(lines)) == NoBlanks(text) && lines.All(line => Measure(line) <= 8);
    }

    private static string NoBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static double Measure(string text) =>
        text.EnumerateRunes().Sum(rune => rune.Value is 0x301 ? 0 : rune.Value < 0x2000 ? 1 : 2);
}
