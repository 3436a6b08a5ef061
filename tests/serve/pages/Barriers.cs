using PerfEtl.Tests.House;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>What keeps people from reading or using the page that a browser shows.</summary>
internal static class Barriers
{
    /// <summary>Only whether text stands out from its ground.</summary>
    public const string ContrastOnly = "{ runOnly: ['color-contrast'] }";

    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What axe calls serious or critical.</summary>
    /// <param name="browser">Shows the page.</param>
    /// <param name="rules">What is looked at.</param>
    /// <param name="part">Where, as a style sheet names it; the whole page if not said.</param>
    public static async Task<string[]> InAsync(Browser browser, string rules = "{}", string part = "html")
    {
        await browser.AnswerAsync(Axe.Value + ";''");
        var found = await browser.AnswerAsync($$"""
            axe.run('{{part}}', { ...{{rules}}, resultTypes: ['violations'] }).then(result => result.violations
                .filter(one => one.impact == 'serious' || one.impact == 'critical')
                .map(one => one.id + ' ' + one.nodes.slice(0, 3)
                    .map(node => node.target + ' ' + node.html.replace(/\s+/g, ' ').slice(0, 90)).join(' | '))
                .join('\n'))
            """);
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
