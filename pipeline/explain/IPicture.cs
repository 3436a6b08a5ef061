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
    void Write(HtmlText html, CellMarks marks, IReadOnlyList<FormPanel> forms, PicturePart part);
}
