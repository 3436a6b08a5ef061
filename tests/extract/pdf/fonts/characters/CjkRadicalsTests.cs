using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Characters;

public sealed class CjkRadicalsTests
{
    [Theory]
    [InlineData('\u2ED3', '长')]
    [InlineData('\u2ED4', '门')]
    [InlineData('\u2EDA', '页')]
    [InlineData('\u2EEC', '齐')]
    [InlineData('\u2F3E', '户')]
    [InlineData('\u2EDB', '风')]
    [InlineData('\u2EC5', '见')]
    [InlineData('\u2EC9', '贝')]
    [InlineData('\u2ECB', '车')]
    [InlineData('\u2EE2', '马')]
    [InlineData('\u2EE5', '鱼')]
    [InlineData('\u2EE6', '鸟')]
    [InlineData('\u2EE9', '黄')]
    [InlineData('\u2EF0', '龙')]
    [InlineData('\u2EF3', '龟')]
    [InlineData('\u2E81', '厂')]
    [InlineData('\u2E9F', '母')]
    [InlineData('\u2EA0', '民')]
    [InlineData('\u2EC4', '西')]
    [InlineData('\u2EDD', '食')]
    [InlineData('\u2EE3', '骨')]
    [InlineData('\u2F00', '一')]
    [InlineData('\u2F08', '人')]
    [InlineData('\u2F1E', '囗')]
    [InlineData('\u2F2F', '工')]
    [InlineData('\u2F45', '方')]
    [InlineData('\u2F47', '日')]
    [InlineData('\u2F49', '月')]
    [InlineData('\u2F54', '水')]
    [InlineData('\u2F63', '生')]
    [InlineData('\u2F64', '用')]
    [InlineData('\u2F6C', '目')]
    [InlineData('\u2F8F', '行')]
    [InlineData('\u2FA6', '金')]
    [InlineData('\u2FAF', '面')]
    [InlineData('\u2FD5', '龠')]
    public void ToCharacter_Radical_IsTheCharacterThatLooksTheSame(char radical, char character) =>
        Assert.Equal(character, CjkRadicals.ToCharacter(radical));

    [Theory]
    [InlineData('页')]
    [InlineData('A')]
    [InlineData('\u2E7F')]
    [InlineData('\u2E9A')]
    [InlineData('\u2EF4')]
    [InlineData('\u2EFF')]
    [InlineData('\u2FD6')]
    [InlineData('、')]
    public void ToCharacter_NoRadical_StaysItself(char character) =>
        Assert.Equal(character, CjkRadicals.ToCharacter(character));

    [Fact]
    public void ToCharacter_AllRadicals_BecomeBasicCharacters()
    {
        var radicals = Enumerable.Range(0x2E80, 0x74).Except([0x2E9A]).Concat(Enumerable.Range(0x2F00, 214)).ToList();

        Assert.Equal(329, radicals.Count);
        Assert.All(radicals, radical =>
            Assert.InRange(CjkRadicals.ToCharacter((char)radical), '\u4E00', '\u9FFF'));
    }
}
