using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>A cell of a whole table while its pieces are put together.</summary>
internal sealed class PageBreakCell
{
    // Shorter texts, numbers above all, may well begin alike.
    private const int WordLength = 3;

    private int page;
    private bool isMerged;
    private PageBox box;

    /// <summary>A cell of which one piece is known.</summary>
    /// <param name="columns">First column and the column after the last, 0-based in the whole table.</param>
    /// <param name="row">Index of its first row in the whole table.</param>
    /// <param name="page">Page of the piece.</param>
    /// <param name="cell">The piece.</param>
    public PageBreakCell((int From, int To) columns, int row, int page, GridCell cell)
    {
        (Columns, Row, RowSpan, Text, Ends) = (columns, row, cell.RowSpan, cell.Text, cell.Ends);
        (this.page, box, LastPiece, isMerged) = (page, cell.Box, cell, cell.RowSpan > 1);
        Pieces = [(page, cell.Box)];
    }

    /// <summary>First column and the column after the last, 0-based.</summary>
    public (int From, int To) Columns { get; }

    /// <summary>Index of its first row in the whole table.</summary>
    public int Row { get; }

    /// <summary>It begins where a page breaks the table.</summary>
    public bool IsAtBreak { get; init; }

    /// <summary>Rows of the whole table it covers.</summary>
    public int RowSpan { get; private set; }

    /// <summary>The texts of its pieces joined.</summary>
    public string Text { get; private set; }

    /// <summary>How its text ends.</summary>
    public TextEnds Ends { get; private set; }

    /// <summary>The piece on the last page it reaches.</summary>
    public GridCell LastPiece { get; private set; }

    /// <summary>Where its pieces stand.</summary>
    public List<(int Page, PageBox Box)> Pieces { get; }

    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The text with the text of a next piece after it.</summary>
    /// <param name="next">The next piece.</param>
    public string TextWith(GridCell next)
    {
        if (IsBlank || next.Text.Length == 0 || next.Text == Text) return IsBlank ? next.Text : Text;
        if (Ends.CutLast is { } cut && cut == next.Ends.CutFirst) return Text + next.Text[cut.Length..];
        if (IsRepeatedIn(next)) return next.Text;
        var isParted = Letters.ArePartedByLineEnd(
            Text[^1], next.Text[0], Ends.Room, Ends.Extent, next.Ends);
        return isParted ? $"{Text} {next.Text}" : Text + next.Text;
    }

    // Calc draws the whole text on both pages and lets each page's edge cut it; a line that the edge goes through shows
    // its upper half above and its lower half below.
    private bool IsRepeatedIn(GridCell next) =>
        Text.Length >= WordLength && next.Text.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>Adds the piece on the next page.</summary>
    /// <param name="next">The piece.</param>
    /// <param name="page">Its page.</param>
    /// <param name="rows">How many rows more the cell covers.</param>
    /// <param name="text">The text with it.</param>
    public void Add(GridCell next, int page, int rows, string text)
    {
        if (IsBlank && next.Text.Length > 0) (this.page, box) = (page, next.Box);
        if (next.Text.Length > 0) Ends = next.Ends with { Lines = Ends.Lines + next.Ends.Lines };
        (Text, LastPiece) = (text, next);
        RowSpan += rows;
        isMerged |= next.RowSpan > 1;
        Pieces.Add((page, next.Box));
    }

    /// <summary>The finished cell.</summary>
    public StitchedCell Finish() =>
        new(Columns.From + 1, RowSpan, Columns.To - Columns.From, Text, page, box, Pieces)
        {
            IsAtBreak = IsAtBreak,
            IsMerged = isMerged,
        };
}
