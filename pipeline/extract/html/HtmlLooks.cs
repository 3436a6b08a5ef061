using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>What of a page its styles hide or strike out: of elements themselves and of its style sheets.</summary>
internal sealed partial class HtmlLooks
{
    private const int MostRules = 2_000;

    private readonly HashSet<IElement> hidden = [];
    private readonly HashSet<IElement> struck = [];

    private HtmlLooks()
    {
    }

    /// <summary>Reads the style sheets that stand in the page; others are not fetched.</summary>
    public HtmlLooks(IHtmlDocument page)
    {
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            foreach (var rule in Rule().Matches(sheet.TextContent).Take(MostRules))
            {
                var declarations = rule.Groups[2].Value;
                if (Hiding().IsMatch(declarations)) Mark(page, rule.Groups[1].Value, hidden);
                if (Striking().IsMatch(declarations)) Mark(page, rule.Groups[1].Value, struck);
            }
        }
    }

    /// <summary>Of no page.</summary>
    public static HtmlLooks None { get; } = new();

    /// <summary>Whether the element is not shown.</summary>
    public bool IsHidden(IElement element) =>
        hidden.Contains(element) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Hiding().IsMatch(style));

    /// <summary>Whether its text has a line through it.</summary>
    public bool IsStruck(IElement element) =>
        element.LocalName is "del" or "s" or "strike" || struck.Contains(element)
        || (element.GetAttribute("style") is { } style && Striking().IsMatch(style));

    private static void Mark(IHtmlDocument page, string selector, HashSet<IElement> marked)
    {
        try
        {
            marked.UnionWith(page.QuerySelectorAll(Comment().Replace(selector, "").Trim()));
        }
        catch (DomException)
        {
            // No selector: the rule counts for nothing in a browser, too.
        }
    }

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"<!--|-->|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hiding();

    [GeneratedRegex(
        @"text-decoration[^;:]*:[^;]*line-through", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Striking();
}
