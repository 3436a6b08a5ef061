using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Tests.House;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The colours of the site: text stands out from every ground by 4.5 to 1, by day and by night.</summary>
public sealed partial class TokensTests
{
    private static readonly string[] Texts =
        ["ink", "soft", "deep", "blue", "error", "warning", "good", "info", "inferred"];

    private static readonly string[] Grounds = ["paper", "panel", "tint", "head", "stripe", "found", "alarm"];

    private static readonly string[] UnderWhite =
        ["action", "pressed", "bar", "bar-lit", "error-fill", "warning-fill", "good-fill"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Tokens_OfATheme_StandOutFromTheirGround(int theme)
    {
        var colours = Themes()[theme];
        IEnumerable<(string Text, string Ground)> pairs =
        [
            .. Texts.SelectMany(text => Grounds.Select(ground => (text, ground))),
            .. UnderWhite.Select(ground => ("white", ground)),
            ("ink", "info-fill"), ("on-bar", "bar"), ("on-bar", "bar-lit"),
        ];
        Lines.AssertEqual([], pairs
            .Select(pair => (pair, Contrast: Contrast(colours[pair.Text], colours[pair.Ground])))
            .Where(one => one.Contrast < 4.5)
            .Select(one => $"{one.pair.Text} on {one.pair.Ground}: {one.Contrast:F2}"));
    }

    [Fact]
    public void Themes_NameTheSameColours()
    {
        var themes = Themes();
        Assert.Equal(2, themes.Count);
        Assert.Equal(themes[0].Keys.Order(), themes[1].Keys.Order());
    }

    // WCAG 2: black on white is 21, grey #767676 on white 4.54.
    [Fact]
    public void Contrast_OfKnownPairs_IsThatOfTheStandard()
    {
        Assert.Equal(21, Contrast("#000000", "#FFFFFF"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#fff"), 2);
    }

    private static List<Dictionary<string, string>> Themes()
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Root, "pipeline", "serve", "layout", "tokens.css"));
        return [.. Rule().Matches(css).Select(rule =>
            new Dictionary<string, string>(Token().Matches(rule.Value).Select(token =>
                KeyValuePair.Create(token.Groups[1].Value, token.Groups[2].Value))) { ["white"] = "#fff" })];
    }

    private static double Contrast(string one, string other)
    {
        var (high, low) = (Math.Max(Light(one), Light(other)), Math.Min(Light(one), Light(other)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Light(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double Part(int at)
        {
            var part = int.Parse(digits[at..(at + 2)], NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@"\{[^{}]*--paper: [^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"--([a-z-]+): (#[0-9A-Fa-f]{3,6});")]
    private static partial Regex Token();
}
