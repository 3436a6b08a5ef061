using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>The colours can be read on paper and screen, by the colour-blind, and in black and white.</summary>
public sealed class PaletteTests
{
    /// <summary>WCAG asks 4.5 : 1 of text.</summary>
    private const double LeastContrast = 4.5;

    /// <summary>So much apart in L*, two greys beside each other are told apart.</summary>
    private const double LeastGrey = 8;

    /// <summary>So much apart in L*a*b*, two areas beside each other are told apart at a glance.</summary>
    private const double LeastDistance = 11;

    // Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
    private static readonly Dictionary<string, double[]> Blindness = new()
    {
        ["none"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string, Color, Color> Texts => new()
    {
        { "text", Palette.Text, Palette.Paper }, { "text on panel", Palette.Text, Palette.Panel },
        { "secondary", Palette.Secondary, Palette.Paper }, { "heading", Palette.Heading, Palette.Paper },
        { "leading", Palette.Leading, Palette.Paper }, { "error", Palette.Error, Palette.Paper },
        { "warning", Palette.Warning, Palette.Paper }, { "paper on leading", Palette.Paper, Palette.Leading },
        { "secondary on panel", Palette.Secondary, Palette.Panel },
        { "text on coverage 1", Palette.Text, Palette.Coverage[1] }, { "text on coverage 2", Palette.Text,
            Palette.Coverage[2] },
        { "text on coverage 3", Palette.Text, Palette.Coverage[3] }, { "text on coverage 4", Palette.Text,
            Palette.Coverage[4] },
        { "paper on coverage 0", Palette.Paper, Palette.Coverage[0] },
        { "text on heat 1", Palette.Text, Palette.Heat[1] }, { "text on heat 2", Palette.Text, Palette.Heat[2] },
        { "paper on heat 3", Palette.Paper, Palette.Heat[3] }, { "paper on heat 4", Palette.Paper, Palette.Heat[4] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OnItsGround_HasEnoughContrast(string name, Color text, Color ground)
    {
        var (a, b) = (Luminance(text), Luminance(ground));
        var contrast = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(contrast >= LeastContrast, $"{name}: {contrast:0.00}");
    }

    public static TheoryData<string, Color, Color> Neighbours => new()
    {
        { "error and warning", Palette.Error, Palette.WarningFill },
        { "leading and ordinary", Palette.Leading, Palette.Ordinary },
        { "ordinary and rest", Palette.Ordinary, Palette.ThirdPart },
        { "bars and curve", Palette.Leading, Palette.Cumulative },
        { "heat 1 and 2", Palette.Heat[1], Palette.Heat[2] }, { "heat 2 and 3", Palette.Heat[2], Palette.Heat[3] },
        { "heat 3 and 4", Palette.Heat[3], Palette.Heat[4] }, { "coverage 0 and 1", Palette.Coverage[0],
            Palette.Coverage[1] },
        { "coverage 1 and 2", Palette.Coverage[1], Palette.Coverage[2] },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Areas_BesideEachOther_AreToldApartByTheColourBlindAndInPrint(string name, Color one, Color other)
    {
        foreach (var (kind, matrix) in Blindness)
        {
            var (a, b) = (Lab(Seen(one, matrix)), Lab(Seen(other, matrix)));
            var distance = Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
            Assert.True(distance >= LeastDistance, $"{name}, {kind}: {distance:0.0}");
        }

        var grey = Math.Abs(Lightness(Luminance(one)) - Lightness(Luminance(other)));
        Assert.True(grey >= LeastGrey, $"{name} in print: {grey:0.0}");
    }

    private static double Luminance(Color color) =>
        0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double[] Seen(Color color, double[] matrix)
    {
        double[] rgb = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(
            Enumerable.Range(0, 3).Sum(column => matrix[3 * row + column] * rgb[column]), 0, 1))];
    }

    private static double Lightness(double luminance) => 116 * Root(luminance) - 16;

    private static (double L, double A, double B) Lab(double[] rgb)
    {
        var x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505;
        var y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
        var z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089;
        return (116 * Root(y) - 16, 500 * (Root(x) - Root(y)), 200 * (Root(y) - Root(z)));
    }

    private static double Root(double value) =>
        value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16.0 / 116;
}
