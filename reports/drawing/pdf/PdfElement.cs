namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>An element of the document's structure, such as a cell, with its parts in reading order.</summary>
internal sealed class PdfElement(PdfTag tag, PdfElement? parent)
{
    public PdfTag Tag => tag;

    /// <summary>The element's object, once the file is being written.</summary>
    public PdfReference Number { get; set; }

    /// <summary>Child elements, painted sequences and links, in reading order.</summary>
    public List<PdfElementPart> Parts { get; } = [];

    /// <summary>What kind of artifact it is, blank for plain decoration; null for content.</summary>
    public string? Artifact { get; } = tag.Kind ?? parent?.Artifact;

    public bool IsWithinFigure { get; } = tag.IsFigure || parent is { IsWithinFigure: true };

    /// <summary>Shapes say something in a figure; elsewhere they are the ground and the rules of a table.</summary>
    public bool HoldsShapes => IsWithinFigure || Artifact is not null;

    /// <summary>A part of an artifact is one too, and no part of the structure.</summary>
    public PdfElement Open(PdfTag child)
    {
        var element = new PdfElement(child, this);
        if (element.Artifact is null) Parts.Add(new PdfElementPart(element));
        return element;
    }
}

/// <summary>A part of an element: another element, or what is painted on a page, or a link's area on a page.</summary>
/// <param name="Child">The element; null for the other two.</param>
/// <param name="Page">The page painted on; null for an element.</param>
/// <param name="Number">The number of the painted sequence on its page.</param>
/// <param name="Link">The link; null for the other two.</param>
internal sealed record PdfElementPart(PdfElement? Child, PdfPage? Page = null, int Number = 0, PdfLink? Link = null);
