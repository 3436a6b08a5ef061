using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Commands;

/// <summary>What a browser would find in the page that <c>explain --html</c> writes.</summary>
internal sealed partial class ExplainPage(string html)
{
    /// <summary>The file as it is.</summary>
    public string Html { get; } = html;

    /// <summary>What a reader sees outside the drawn pages: head, reason and panel.</summary>
    public string Words { get; } = WebUtility.HtmlDecode(Tag().Replace(
        Between(html, "<body>", "<main>") + Between(html, "</main>", "<script>"), " "));

    /// <summary>The drawn sheets from first to last.</summary>
    public IReadOnlyList<string> Sheets { get; } = [.. html.Split("<section class=\"sheet").Skip(1)];

    /// <summary>The texts of the cells of a page, 1-based.</summary>
    public IReadOnlyList<string> CellsOf(int page) =>
        [.. CellText().Matches(Sheets[page - 1]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    /// <summary>The markup of the one cell of a page with this text, its rectangle included.</summary>
    public string Cell(int page, string text) =>
        Assert.Single(Sheets[page - 1].Split("<g class=").Skip(1),
            cell => cell.Contains($"data-t=\"{WebUtility.HtmlEncode(text)}\"", StringComparison.Ordinal));

    /// <summary>Left, top, width and height of the first rectangle in some markup.</summary>
    public static (double Left, double Top, double Width, double Height) Rectangle(string markup)
    {
        var match = Edges().Match(markup);
        double Edge(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return (Edge(1), Edge(2), Edge(3), Edge(4));
    }

    /// <summary>The outlines of a class on a page: <c>k-error</c>.</summary>
    public IReadOnlyList<(double Left, double Top, double Width, double Height)> Outlines(int page, string kind) =>
        [.. Sheets[page - 1].Split("<rect class=\"o ").Skip(1)
            .Where(outline => outline.StartsWith(kind, StringComparison.Ordinal)).Select(Rectangle)];

    private static string Between(string html, string from, string to)
    {
        var start = html.IndexOf(from, StringComparison.Ordinal);
        return html[start..html.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("data-t=\"([^\"]*)\"")]
    private static partial Regex CellText();

    [GeneratedRegex("x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"")]
    private static partial Regex Edges();
}
