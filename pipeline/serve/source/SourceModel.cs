using PerfEtl.Pipeline.Explain;

namespace PerfEtl.Pipeline.Serve.Source;

/// <summary>A part of a submitted file, drawn.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Declaration">Whose declaration it is; null for a file in quarantine.</param>
/// <param name="Document">The file's name.</param>
/// <param name="Message">Why it waits in quarantine; null for a declaration.</param>
/// <param name="Address">The path of the page, without parameters.</param>
/// <param name="Found">The anchor of the cell looked for; null if none was.</param>
/// <param name="IsMissing">Whether a cell was looked for in vain.</param>
/// <param name="Pages">The numbers of the file's pages; none for a text.</param>
/// <param name="Page">The page drawn; null for a text.</param>
/// <param name="Drawing">The drawing, as markup.</param>
/// <param name="Panel">What was read, as markup.</param>
public sealed record SourceModel(
    string Title, SourceDeclaration? Declaration, string Document, string? Message, string Address, string? Found,
    bool IsMissing, IReadOnlyList<int> Pages, int? Page, string Drawing, string Panel)
{
    /// <summary>Draws the part that is asked for.</summary>
    internal static SourceModel Of(
        SourceDocument source, SourceDeclaration? declaration, string document, string? message, string address,
        WantedCell wanted, int? page)
    {
        var found = declaration is null ? null : source.Mark(declaration.FormNo, wanted);
        var start = declaration is null ? null : source.StartOf(declaration.FormNo);
        var pages = source.Picture.Pages;
        int? shown = pages.Count == 0 ? null : page ?? found?.Place.Page ?? start?.Page ?? pages[0];
        var panels = declaration is null ? source.Panels
            : [.. source.Panels.Where(panel => panel.FormNo == declaration.FormNo)];
        var after = declaration is null ? null : source.LineAfter(declaration.FormNo);
        var part = new PicturePart(shown, start?.Line ?? 0, (after ?? int.MaxValue) - 1);
        var (drawing, panel) = (new HtmlBuilder(), new HtmlBuilder());
        source.Picture.Write(drawing, source.Marks, source.Panels, part);
        PanelMarkup.Write(panel, panels);
        return new SourceModel(
            declaration?.Project ?? document, declaration, document, message, address, found?.Anchor,
            wanted.IsAny && found is null, pages, shown, drawing.ToString(), panel.ToString());
    }
}

/// <summary>The declaration that a file holds.</summary>
public sealed record SourceDeclaration(
    long DeclarationKey, long ProjectId, int Year, string Department, string Project, string Document, int FormNo,
    int Version, bool IsCurrent);
