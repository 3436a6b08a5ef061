using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>The cells of a drawing, found again by the places that fields and findings name.</summary>
internal sealed class CellBook
{
    private readonly List<DrawnCell> cells = [];
    private readonly Dictionary<(int Page, PageBox Box), DrawnCell> byBox = [];
    private readonly Dictionary<(int? Page, int Line, int Column), DrawnCell> byColumn = [];
    private readonly Dictionary<(int? Page, int Line), List<DrawnCell>> byLine = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<DrawnCell> Cells => cells;

    /// <summary>Adds a cell.</summary>
    public DrawnCell Add(
        string text, Place place, IReadOnlyList<(int Page, PageBox Box)> pieces, bool isFree = false)
    {
        var cell = new DrawnCell(cells.Count + 1, text, place, pieces, isFree);
        cells.Add(cell);
        foreach (var piece in pieces) byBox.TryAdd(piece, cell);
        byColumn.TryAdd((place.Page, place.Line, place.Column), cell);
        if (!byLine.TryGetValue((place.Page, place.Line), out var line)) byLine[(place.Page, place.Line)] = line = [];
        line.Add(cell);
        return cell;
    }

    /// <summary>The cell with this box; null if there is none.</summary>
    public DrawnCell? At(int page, PageBox box) => byBox.GetValueOrDefault((page, box));

    /// <summary>The cell at a place; null for a place that is no cell, such as a whole page.</summary>
    /// <param name="place">By box, else by line and column.</param>
    /// <param name="text">
    /// What is printed there: where only the order of the cells is left, it tells them apart better than columns do.
    /// </param>
    public DrawnCell? Find(Place place, string? text = null)
    {
        if (place is { Page: { } page, Box: { } box } && At(page, box) is { } boxed) return boxed;
        if (place.Line == 0 || !byLine.TryGetValue((place.Page, place.Line), out var line)) return null;
        var exact = byColumn.GetValueOrDefault((place.Page, place.Line, place.Column));
        if (text is null || exact?.Text == text) return exact ?? line[0];
        return line.Find(cell => cell.Text == text) ?? exact ?? line[0];
    }
}

/// <summary>One cell, or one line of text outside every table, as it is drawn.</summary>
/// <param name="Number">1-based in the drawing.</param>
/// <param name="Text">As printed, the pieces of several pages joined; empty for a blank cell.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Pieces">Its boxes on the pages; none in a text document.</param>
/// <param name="IsFree">A line of a page outside every table.</param>
internal sealed record DrawnCell(
    int Number, string Text, Place Place, IReadOnlyList<(int Page, PageBox Box)> Pieces, bool IsFree)
{
    /// <summary>What a link to it names: <c>c12</c>.</summary>
    public string Anchor => FormattableString.Invariant($"c{Number}");
}
