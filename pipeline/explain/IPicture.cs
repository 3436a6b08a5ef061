namespace PerfEtl.Pipeline.Explain;

/// <summary>The document as a person sees it: pages of a PDF, or lines of a text.</summary>
internal interface IPicture
{
    /// <summary>Its cells.</summary>
    CellBook Cells { get; }

    /// <summary>What its sheets are counted in: <c>3 页</c>, <c>523 行</c>.</summary>
    string Extent { get; }

    /// <summary>What is broken in the file, each a Chinese clause.</summary>
    IReadOnlyList<string> Damage { get; }

    /// <summary>The numbers of its pages; none where the document has no pages.</summary>
    IReadOnlyList<int> Pages { get; }

    /// <summary>Draws it, or a part of it, with what is known of its cells.</summary>
    void Write(HtmlBuilder html, CellMarks marks, IReadOnlyList<FormPanel> forms, PicturePart part);
}

/// <summary>What of a document is drawn.</summary>
/// <param name="Page">The only page; null for all.</param>
/// <param name="FirstLine">The first line of a text.</param>
/// <param name="LastLine">The last line of a text.</param>
internal sealed record PicturePart(int? Page, int FirstLine, int LastLine)
{
    /// <summary>All of it.</summary>
    public static PicturePart Whole { get; } = new(null, 0, int.MaxValue);

    /// <summary>Whether a page is drawn.</summary>
    public bool HasPage(int page) => Page is null || Page == page;

    /// <summary>Whether a line is drawn.</summary>
    public bool HasLine(int line) => line >= FirstLine && line <= LastLine;
}
