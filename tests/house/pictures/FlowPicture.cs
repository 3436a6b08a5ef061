using System.Text.RegularExpressions;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.House.Pictures;

/// <summary>The stages of a night with their folders, drawn from the folders' entry classes.</summary>
internal static partial class FlowPicture
{
    /// <summary>Each stage of the flow: its folder, and the file in it where one begins to read.</summary>
    public static readonly IReadOnlyList<(string Folder, string Entry)> Stages =
    [
        ("pipeline/intake", "InboxReader.cs"), ("pipeline/extract", "Extractor.cs"),
        ("pipeline/normalize", "Normalizer.cs"), ("pipeline/check", "Checker.cs"), ("pipeline/load", "Loader.cs"),
        ("pipeline/publish", "Publisher.cs"), ("reports/charts", "ChartCatalog.cs"),
        ("reports/monthly", "MonthlyReports.cs"),
    ];

    private const double Width = 640, Margin = 20, Row = 46, Box = 34, Names = 190;

    private static readonly TextStyle Name = new(11, FontWeight.Bold, Palette.Heading);
    private static readonly TextStyle Says = new(9, FontWeight.Regular, Palette.Text);

    public static Picture Draw() => new(Width, (2 * Margin) + (Stages.Count * Row), "申报表的路线",
        string.Join(" → ", Stages.Select(stage => stage.Folder)), Paint);

    private static void Paint(ISurface surface)
    {
        for (var index = 0; index < Stages.Count; index++)
        {
            var (folder, entry) = Stages[index];
            var top = Margin + (index * Row);
            surface.Rect(new Box(Margin, top, Width - (2 * Margin), Box), Palette.Panel, 4);
            surface.Rect(new Box(Margin, top, 4, Box), Palette.Leading);
            surface.Text(folder, Margin + 16, top + 21, Name);
            surface.Text(Summary($"{folder}/{entry}"), Margin + Names, top + 21, Says);
            if (index > 0) Arrow(surface, Margin + 40, top - (Row - Box), top);
        }
    }

    private static void Arrow(ISurface surface, double x, double from, double to)
    {
        surface.Line(x, from, x, to, Palette.Axis, 1.25);
        surface.Line(x - 3, to - 4, x, to, Palette.Axis, 1.25);
        surface.Line(x + 3, to - 4, x, to, Palette.Axis, 1.25);
    }

    /// <summary>What the entry class of a stage says of itself, up to its first stop.</summary>
    private static string Summary(string file)
    {
        var text = Comment().Match(SourceTree.Text(file)).Groups["text"].Value;
        var words = Markup().Replace(string.Join(' ', text.Split("///").Select(line => line.Trim())), "").Trim();
        return words.Split(". ")[0].TrimEnd('.') + ".";
    }

    [GeneratedRegex("/// <summary>(?<text>.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
