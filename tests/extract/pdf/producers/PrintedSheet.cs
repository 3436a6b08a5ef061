namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>What a cell is, for its look.</summary>
internal enum CellLook
{
    /// <summary>Large, centred, no rulings.</summary>
    Title,

    /// <summary>Centred.</summary>
    Label,

    /// <summary>At the left.</summary>
    Value,

    /// <summary>At the right.</summary>
    Amount,
}

/// <summary>A cell of a form's table.</summary>
/// <param name="Text">Its text; a line feed begins another line.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Look">Its look.</param>
internal sealed record PrintedCell(string Text, int Column, int ColumnSpan, int RowSpan, CellLook Look);

/// <summary>The cells that begin in a row; columns not covered by them belong to a cell from above.</summary>
internal sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells);

/// <summary>A form laid out as one table with a title.</summary>
/// <param name="Title">For example 财政项目支出绩效目标申报表.</param>
/// <param name="Subtitle">For example (2022年度).</param>
/// <param name="Widths">Of the columns, in points.</param>
/// <param name="Head">The rows above the indicator table.</param>
/// <param name="TableHead">The head of the indicator table.</param>
/// <param name="Body">The indicators.</param>
/// <param name="Footer">A line below the table; null for none.</param>
internal sealed record PrintedSheet(
    string Title, string Subtitle, IReadOnlyList<double> Widths, IReadOnlyList<PrintedRow> Head, PrintedRow TableHead,
    IReadOnlyList<PrintedRow> Body, string? Footer);
