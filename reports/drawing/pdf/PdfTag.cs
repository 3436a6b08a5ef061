namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>What something is to people who cannot see it: a heading, a table cell, a figure, decoration.</summary>
public sealed record PdfTag
{
    /// <summary>The chapter's heading.</summary>
    public static readonly PdfTag H1 = new("H1");

    /// <summary>A section's heading.</summary>
    public static readonly PdfTag H2 = new("H2");

    /// <summary>A heading within a section.</summary>
    public static readonly PdfTag H3 = new("H3");

    /// <summary>A paragraph or one line of text.</summary>
    public static readonly PdfTag Paragraph = new("P");

    /// <summary>A list; holds items.</summary>
    public static readonly PdfTag List = new("L", holdsText: false);

    /// <summary>One entry of a list, with its text.</summary>
    public static readonly PdfTag ListItem = new("LI", holdsText: false);

    /// <summary>The text of a list's entry.</summary>
    public static readonly PdfTag ListBody = new("LBody");

    /// <summary>A table, over as many pages as it takes; holds rows.</summary>
    public static readonly PdfTag Table = new("Table", holdsText: false);

    /// <summary>A row of a table; holds cells.</summary>
    public static readonly PdfTag Row = new("TR", holdsText: false);

    /// <summary>A cell of a table.</summary>
    public static readonly PdfTag Cell = new("TD");

    /// <summary>The head of a column.</summary>
    public static readonly PdfTag ColumnHead = new("TH") { Scope = "Column" };

    /// <summary>The head of a row: its project's name.</summary>
    public static readonly PdfTag RowHead = new("TH") { Scope = "Row" };

    /// <summary>The caption of a table or figure.</summary>
    public static readonly PdfTag Caption = new("Caption");

    /// <summary>A remark below a table or at the foot of a page.</summary>
    public static readonly PdfTag Note = new("Note");

    /// <summary>Decoration, and what is only printed again, such as a table's head on its second page.</summary>
    public static readonly PdfTag Artifact = new("Artifact") { Kind = "" };

    /// <summary>The line at the head of every page.</summary>
    public static readonly PdfTag RunningHead =
        new("Artifact") { Kind = "<</Type/Pagination/Attached[/Top]/Subtype/Header>>" };

    /// <summary>The line at the foot of every page, with its number.</summary>
    public static readonly PdfTag RunningFoot =
        new("Artifact") { Kind = "<</Type/Pagination/Attached[/Bottom]/Subtype/Footer>>" };

    internal static readonly PdfTag Document = new("Document", holdsText: false);
    internal static readonly PdfTag Link = new("Link");

    private PdfTag(string role, bool holdsText = true) => (Role, HoldsText) = (role, holdsText);

    /// <summary>How many columns a cell spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows a cell spans.</summary>
    public int RowSpan { get; init; } = 1;

    internal string Role { get; }

    /// <summary>Text may stand right in it; in other elements each text becomes a paragraph of its own.</summary>
    internal bool HoldsText { get; }

    internal string Alternative { get; private init; } = "";

    internal string Scope { get; private init; } = "";

    /// <summary>What kind of artifact, blank for plain decoration; null for content.</summary>
    internal string? Kind { get; private init; }

    internal Box? Bounds { get; private init; }

    internal bool IsFigure => Role == "Figure";

    /// <summary>A chart or picture: everything painted in it is one figure.</summary>
    /// <param name="alternative">What it says, for people who cannot see it.</param>
    public static PdfTag Figure(string alternative) => new("Figure") { Alternative = DrawableText.Clean(alternative) };

    internal static PdfTag FigureIn(Box bounds, string alternative) => Figure(alternative) with { Bounds = bounds };

    internal static PdfTag Mark(string label) => new("Span") { Alternative = DrawableText.Clean(label) };
}
