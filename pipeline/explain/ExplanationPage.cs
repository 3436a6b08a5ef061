using System.Security.Cryptography;
using System.Text;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One HTML file that shows what was read of a file and why; it needs nothing beside it.</summary>
internal static class ExplanationPage
{
    private static readonly string Style = Resource("drawing.css") + Resource("explain.css");

    private static readonly string Script = Resource("explain.js");

    /// <summary>The whole page.</summary>
    public static string Of(ExplainedFile file, IPicture picture, PanelReader reader, CellMarks marks)
    {
        var refusal = file.Refusal is { } why ? reader.Refusal(why) : null;
        var panels = reader.Read(file);
        var html = new HtmlBuilder();
        WriteStart(html, file);
        WriteHead(html, file, picture, panels);
        WriteReasons(html, file, picture, refusal);
        html.AddMarkup("</header>\n<div class=\"body\">\n<main>\n");
        picture.Write(html, marks, panels, PicturePart.Whole);
        html.AddMarkup("</main>\n");
        PanelMarkup.Write(html, panels);
        html.AddMarkup("</div>\n<div id=\"tip\" hidden></div>\n<script>");
        html.AddMarkup(Script);
        html.AddMarkup("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    // Nothing may be loaded, and of what a browser could run only our own script.
    private static void WriteStart(HtmlBuilder html, ExplainedFile file)
    {
        html.AddMarkup("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.AddMarkup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.AddMarkup($"style-src {HashOf(Style)}; script-src {HashOf(Script)}; ");
        html.AddMarkup("base-uri 'none'; form-action 'none'\">\n");
        html.AddMarkup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<title>{file.Document.Name} 的读取说明</title>\n");
        html.AddMarkup("<style>");
        html.AddMarkup(Style);
        html.AddMarkup("</style>\n</head>\n<body>\n");
    }

    private static void WriteHead(
        HtmlBuilder html, ExplainedFile file, IPicture picture, IReadOnlyList<FormPanel> panels)
    {
        var state = file.Refusal is not null ? "bad" : file.IsQuarantined ? "partly" : "good";
        html.Add($"<header><div class=\"line\"><h1>{file.Document.Name}</h1>");
        html.Add($"<span class=\"verdict {state}\">{VerdictOf(file)}</span>");
        html.Add($"<span class=\"count\">{picture.Extent}</span><span class=\"count\">{file.Forms.Count} 份申报表</span>");
        if (panels.Count > 0) WriteCounts(html, panels);
        html.AddMarkup("</div>\n<div class=\"legend\">");
        foreach (var role in Enum.GetValues<CellRole>().Reverse())
            html.Add($"<span><i class=\"{CellRoleNames.Class(role)}\"></i>{CellRoleNames.Chinese(role)}</span>");
        html.AddMarkup("<span><i class=\"k-error\"></i>错误</span><span><i class=\"k-warning\"></i>警告</span>"
            + "<span><i class=\"k-info\"></i>提示</span><span><i class=\"k-repair\"></i>规范写法</span></div>\n");
    }

    private static void WriteCounts(HtmlBuilder html, IReadOnlyList<FormPanel> panels)
    {
        WriteCount(html, panels, EntryKind.Error, "错误");
        WriteCount(html, panels, EntryKind.Warning, "警告");
        WriteCount(html, panels, EntryKind.Info, "提示");
        WriteCount(html, panels, EntryKind.Repair, "规范写法");
    }

    private static string VerdictOf(ExplainedFile file)
    {
        if (file.Refusal is { } refusal) return $"隔离：{VerdictNames.Chinese(refusal.Verdict)}";
        return file.RefusedForms == 0
            ? VerdictNames.Chinese(Verdict.Clean)
            : FormattableString.Invariant($"{file.RefusedForms} 份将被隔离");
    }

    private static void WriteCount(HtmlBuilder html, IReadOnlyList<FormPanel> panels, EntryKind kind, string name)
    {
        var count = panels.Sum(panel => panel.Count(kind));
        html.Add($"<span class=\"count {(count == 0 ? "none" : CellMarkup.KindClass(kind))}\">{name} {count}</span>");
    }

    private static void WriteReasons(HtmlBuilder html, ExplainedFile file, IPicture picture, PanelEntry? refusal)
    {
        if (refusal is null) return;
        html.AddMarkup("<div class=\"reason\">");
        PanelMarkup.Write(html, refusal);
        if (file.Refusal!.Verdict == Verdict.Damaged)
        {
            html.AddMarkup("<ul>");
            foreach (var damage in picture.Damage) html.Add($"<li>{damage}</li>\n");
            html.AddMarkup("</ul>");
        }

        html.AddMarkup("</div>\n");
    }

    private static string HashOf(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(ExplanationPage).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The program lacks its resource {name}.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
