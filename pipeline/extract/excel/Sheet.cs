namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>One sheet of a workbook as it is shown, its hidden rows and columns marked.</summary>
/// <param name="name">As its tab says: <c>附表1</c>.</param>
/// <param name="number">Among the sheets that are shown, 1-based.</param>
internal sealed class Sheet(string name, int number)
{
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int From, int To)> hiddenColumns = [];

    /// <summary>As its tab says.</summary>
    public string Name => name;

    /// <summary>Among the sheets that are shown, 1-based.</summary>
    public int Number => number;

    /// <summary>The cells with text or borders, row by row, each row from left to right.</summary>
    public List<SheetCell> Cells { get; } = [];

    /// <summary>Merged cells.</summary>
    public List<CellRange> Merged { get; } = [];

    /// <summary>Text boxes with the row over which each begins.</summary>
    public List<(int Row, string Text)> Boxes { get; } = [];

    /// <summary>Lines of the head of its printed pages.</summary>
    public List<string> Head { get; } = [];

    /// <summary>Whether it has any text.</summary>
    public bool HasText => Cells.Exists(cell => cell.Text.Length > 0);

    /// <summary>Whether neither the row nor the column is hidden.</summary>
    public bool Shows(int row, int column) => ShowsRow(row) && ShowsColumn(column);

    /// <summary>Whether the row is shown.</summary>
    public bool ShowsRow(int row) => !hiddenRows.Contains(row);

    /// <summary>Whether the column is shown.</summary>
    public bool ShowsColumn(int column) =>
        !hiddenColumns.Exists(range => range.From <= column && column <= range.To);

    /// <summary>Whether a merged cell lies over it that begins elsewhere.</summary>
    public bool Covers(int row, int column) => Merged.Exists(range =>
        range.Top <= row && row <= range.Bottom && range.Left <= column && column <= range.Right
        && (range.Top, range.Left) != (row, column));

    /// <summary>Marks a row.</summary>
    public void HideRow(int row) => hiddenRows.Add(row);

    /// <summary>Marks columns, both ends included.</summary>
    public void HideColumns(int from, int to) => hiddenColumns.Add((from, to));
}

/// <summary>A cell of a sheet.</summary>
/// <param name="Row">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Text">As shown, its lines put together; empty for a cell that has only borders.</param>
/// <param name="Borders">Its own lines.</param>
internal sealed record SheetCell(int Row, int Column, string Text, Borders Borders)
{
    /// <summary>Text with a line through it, which is not part of <see cref="Text"/>.</summary>
    public string Struck { get; init; } = "";

    /// <summary>Text that its look hides.</summary>
    public string Unseen { get; init; } = "";

    /// <summary>Whether it has neither text nor lines.</summary>
    public bool IsNothing =>
        Text.Length == 0 && Struck.Length == 0 && Unseen.Length == 0 && Doubt is null && Borders == Borders.None;

    /// <summary>Why what it shows cannot be trusted, a Chinese clause; null if it can.</summary>
    public string? Doubt { get; init; }
}

/// <summary>Rows and columns, 1-based, both ends included.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right);

/// <summary>The lines around a cell.</summary>
[Flags]
internal enum Borders
{
    /// <summary>No line.</summary>
    None = 0,

    /// <summary>At the left.</summary>
    Left = 1,

    /// <summary>At the right.</summary>
    Right = 2,

    /// <summary>Above.</summary>
    Top = 4,

    /// <summary>Below.</summary>
    Bottom = 8,
}
