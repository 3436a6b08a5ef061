namespace PerfEtl.Pipeline.Explain;

/// <summary>The side panel: one foldable part for each form.</summary>
internal static class PanelMarkup
{
    private static readonly EntryKind[] Counted =
        [EntryKind.Refusal, EntryKind.Error, EntryKind.Warning, EntryKind.Info];

    /// <summary>Writes it; the first stands open.</summary>
    public static void Write(HtmlBuilder html, IReadOnlyList<FormPanel> forms)
    {
        html.AddMarkup("<aside class=\"panels\">\n");
        if (forms.Count == 0) html.AddMarkup("<p class=\"nothing\">没有读到申报表。</p>\n");
        foreach (var form in forms)
        {
            html.Add($"<details id=\"f{form.FormNo}\" class=\"{(form.IsRefused ? "refused" : "read")}\"");
            if (form == forms[0]) html.AddMarkup(" open");
            html.Add($"><summary><span class=\"no\">第 {form.FormNo} 份</span><span class=\"name\">{form.Title}</span>");
            WriteCounts(html, form);
            html.AddMarkup("</summary>\n");
            foreach (var section in form.Sections) Write(html, section);
            html.AddMarkup("</details>\n");
        }

        html.AddMarkup("</aside>\n");
    }

    /// <summary>One entry, with a link to its place.</summary>
    public static void Write(HtmlBuilder html, PanelEntry entry)
    {
        var tag = entry.Target is null ? "div" : "a";
        html.Add($"<{tag} class=\"entry {CellMarkup.KindClass(entry.Kind)}\" id=\"{entry.Anchor}\"");
        if (entry.Target is not null) html.Add($" href=\"#{entry.Target}\"");
        html.AddMarkup(">");
        if (entry.Number > 0) html.Add($"<span class=\"n\">{entry.Number}</span>");
        html.Add($"<span class=\"t\">{entry.Title}</span>");
        var value = entry.Value.StartsWith('（') ? "v blank" : "v";
        if (entry.Value.Length > 0) html.Add($"<span class=\"{value}\">{entry.Value}</span>");
        var how = entry.IsInferred ? "h inferred" : "h";
        if (entry.Note.Length > 0) html.Add($"<span class=\"{how}\">{entry.Note}</span>");

        // The sentence of a finding begins with its place.
        if (!entry.Value.StartsWith(entry.Where, StringComparison.Ordinal))
            html.Add($"<span class=\"w\">{entry.Where}</span>");
        html.Add($"</{tag}>\n");
    }

    private static void Write(HtmlBuilder html, PanelSection section)
    {
        html.Add($"<h3>{section.Title}<span>{section.Entries.Count}</span></h3>\n");
        html.Add($"<div class=\"{section.Style}\">");
        foreach (var entry in section.Entries) Write(html, entry);
        html.AddMarkup("</div>\n");
    }

    private static void WriteCounts(HtmlBuilder html, FormPanel form)
    {
        foreach (var kind in Counted)
        {
            if (form.Count(kind) is var count and > 0)
                html.Add($"<span class=\"n {CellMarkup.KindClass(kind)}\">{count}</span>");
        }
    }
}
