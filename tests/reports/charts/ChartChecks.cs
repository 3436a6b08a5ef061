using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Charts;

/// <summary>What every chart has to live up to.</summary>
internal static class ChartChecks
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Cultures = ["de-DE", "tr-TR", "zh-CN", "fa-IR"];

    /// <summary>The picture is the one somebody looked at and approved; <c>UPDATE_GOLDEN=1</c> approves.</summary>
    public static void AssertGolden(string name, Picture picture, [CallerFilePath] string test = "")
    {
        var file = Path.Combine("golden", "charts", name + ".svg");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(RootOf(test), file), SvgOf(picture));
        else
            Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), SvgOf(picture));
    }

    /// <summary>No text stands on another, and nothing leaves the page.</summary>
    public static void AssertTidy(Picture picture)
    {
        var boxes = new TextBoxes();
        picture.Paint(boxes);
        Assert.All(boxes.Texts, text => Assert.True(IsOn(picture, text.Box), text.Text));
        Assert.All(boxes.Rects, box => Assert.True(IsOn(picture, box), box.ToString()));
        for (var i = 0; i < boxes.Texts.Count; i++)
        {
            for (var j = i + 1; j < boxes.Texts.Count; j++)
            {
                Assert.False(
                    Touch(boxes.Texts[i].Box, boxes.Texts[j].Box), $"{boxes.Texts[i].Text} / {boxes.Texts[j].Text}");
            }
        }
    }

    /// <summary>The machine's language changes no byte.</summary>
    public static void AssertSameUnderCultures(Func<Picture> draw)
    {
        var (svg, png) = (SvgOf(draw()), PngOf(draw()));
        foreach (var culture in Cultures)
        {
            Assert.Equal(svg, CultureScope.Run(culture, () => SvgOf(draw())));
            Assert.Equal(png, CultureScope.Run(culture, () => PngOf(draw())));
        }
    }

    public static string SvgOf(Picture picture) =>
        Encoding.UTF8.GetString(picture.ToSvg(FontSet.Installed).Bytes.Span);

    /// <summary>Every line of text, in the order it is painted.</summary>
    public static List<string> TextsOf(Picture picture) =>
        [.. XDocument.Parse(SvgOf(picture)).Descendants(Svg + "text").Select(text => text.Value)];

    /// <summary>The groups that stand for a row of data.</summary>
    public static List<XElement> GroupsOf(Picture picture) =>
        [.. XDocument.Parse(SvgOf(picture)).Descendants(Svg + "g")];

    private static byte[] PngOf(Picture picture) => picture.ToPng(FontSet.Installed).Bytes.ToArray();

    private static bool IsOn(Picture picture, Box box) =>
        box.X >= 0 && box.Y >= 0 && box.Right <= picture.Width && box.Bottom <= picture.Height;

    private static bool Touch(Box a, Box b) =>
        a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    private static string RootOf(string test)
    {
        var folder = Path.GetDirectoryName(test)!;
        while (!Directory.Exists(Path.Combine(folder, "golden"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
