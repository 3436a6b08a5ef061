using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What lies over a cell of a page: outline of a finding, dots of a repair, numbers.</summary>
internal static class CellOverlay
{
    // More numbers than these become “+3”.
    private const int ShownNumbers = 3;

    private const double Radius = 5.2;

    private const double Step = 2 * Radius - 0.6;

    /// <summary>Draws it; nothing over a cell without findings and repairs.</summary>
    public static void Write(HtmlBuilder html, PageBox box, bool isFree, CellMark mark)
    {
        if (mark.IsRepaired) WriteBox(html, "o k-repair", box, 2.2);
        if (CellMarkup.Outline(mark) is { } kind) WriteBox(html, "o " + CellMarkup.KindClass(kind), box, 0.8);
        WriteNumbers(html, box, isFree, [.. mark.Numbered]);
    }

    private static void WriteBox(HtmlBuilder html, string classes, PageBox box, double inset)
    {
        html.Add($"<rect class=\"{classes}\" x=\"{box.Left + inset}\" y=\"{box.Top + inset}\"");
        html.Add($" width=\"{Inner(box.Width, inset)}\" height=\"{Inner(box.Height, inset)}\" rx=\"1.2\"/>\n");
    }

    private static double Inner(double length, double inset) => Math.Max(0.1, length - 2 * inset);

    private static void WriteNumbers(HtmlBuilder html, PageBox box, bool isFree, List<PanelEntry> numbered)
    {
        var hidden = numbered.Count > ShownNumbers ? numbered.Count - ShownNumbers + 1 : 0;

        // Beside a line of text there is room; in a cell the corner is the least in the way.
        var shown = Math.Min(numbered.Count, ShownNumbers);
        var x = isFree ? box.Right + 4 + Step * (shown - 0.5) : box.Right - Radius + 2.5;
        var y = isFree ? box.Center.Y : box.Top + Radius - 2.5;
        if (hidden > 0) WriteNumber(html, ref x, y, numbered[^1], FormattableString.Invariant($"+{hidden}"));
        for (var index = numbered.Count - hidden - 1; index >= 0; index--)
            WriteNumber(html, ref x, y, numbered[index], FormattableString.Invariant($"{numbered[index].Number}"));
    }

    private static void WriteNumber(HtmlBuilder html, ref double x, double y, PanelEntry entry, string number)
    {
        html.Add($"<a class=\"m {CellMarkup.KindClass(entry.Kind)}\" href=\"#{entry.Anchor}\">");
        html.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\"/>");
        html.Add($"<text x=\"{x}\" y=\"{y + 2.2}\" font-size=\"6.4\">{number}</text></a>\n");
        x -= Step;
    }
}
