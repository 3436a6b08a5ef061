namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Pictures of printed pages, with or without the invisible text that scanning programs lay over.</summary>
internal static class Scans
{
    /// <summary>A page as black and white picture.</summary>
    /// <returns>The PNG file.</returns>
    public static string Picture(string pdf, string work)
    {
        var name = Path.Combine(work, "picture");
        Tool.Run("pdftoppm", "-mono", "-r", "110", "-f", "1", "-l", "1", "-singlefile", "-png", pdf, name);
        return name + ".png";
    }

    /// <summary>An HTML page that is nothing but a picture.</summary>
    public static string Page(string picture) => $$"""
        <!DOCTYPE html>
        <html><head><style>@page { size: 210mm 297mm; margin: 0; }
        body { margin: 0; } img { display: block; width: 210mm; height: 296mm; }</style></head>
        <body><img src="{{new Uri(picture).AbsoluteUri}}"></body></html>

        """;

    /// <summary>Lays a page's text, made invisible, over a scan of the page.</summary>
    /// <param name="work">A folder for what is in between.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="text">The same page as text without rulings.</param>
    /// <param name="to">The file to write.</param>
    public static void LayOver(string work, string scan, string text, string to)
    {
        var hidden = Path.Combine(work, "hidden.pdf");
        new MutoolScript(work).Hide(text, hidden);
        Tool.Run("qpdf", scan, "--overlay", hidden, "--", to);
    }
}
