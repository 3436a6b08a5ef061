using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>A table over as many pages as it takes: whole rows, the total never alone.</summary>
/// <remarks>Every page begins with the heads, and with the name of the group that goes on.</remarks>
internal sealed class PagedTable
{
    private const double HeadHeight = 20;
    private const double Padding = 4.5;

    /// <summary>A table of so few rows is not parted, unless it is higher than a page.</summary>
    private const int MostKeptWhole = 8;

    private const double Tolerance = 0.001;
    private readonly PageFlow flow;
    private readonly IReadOnlyList<Column> columns;
    private readonly ColumnWidths widths;
    private readonly LaidRow[] rows;

    public PagedTable(PageFlow flow, IReadOnlyList<Column> columns, IReadOnlyList<ReportRow> rows)
    {
        (this.flow, this.columns) = (flow, columns);
        widths = new ColumnWidths(columns, rows, flow.Fonts);
        this.rows = [.. rows.Select(LayOut)];
    }

    /// <summary>The height of the head and the rows that must follow it: what a heading above must reserve.</summary>
    public double Beginning =>
        rows.Length <= MostKeptWhole && Height <= Pageful ? Height : HeadHeight + (rows.Length == 0 ? 0 : Needed(0));

    /// <summary>The height of all of it on one endless page.</summary>
    public double Height => HeadHeight + rows.Sum(row => row.Height);

    /// <summary>Paints all of it.</summary>
    public void Paint() => flow.Document.Tag(PdfTag.Table, () =>
    {
        flow.Need(Math.Min(Beginning, HeadHeight + Pageful));
        PaintHead();
        LaidRow? group = null;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Look != RowLook.Item) group = null;
            if (Needed(i) > flow.Room && Needed(i) <= Pageful) Continue(group);
            PaintRow(rows[i], group);
            if (rows[i].Look == RowLook.Group) group = rows[i].Continued;
        }

        Rule(flow.Y, Palette.Heading, 0.75);
    });

    private static double Pageful => PageFlow.Bottom - PageFlow.Top - HeadHeight;

    /// <summary>The row and those that must not be parted from it.</summary>
    private double Needed(int index)
    {
        var height = rows[index].Height;
        while (index + 1 < rows.Length && (rows[index].Look == RowLook.Group || rows[index + 1].Look == RowLook.Total))
            height += rows[++index].Height;
        return height;
    }

    private void Continue(LaidRow? group)
    {
        Rule(flow.Y, Palette.Heading, 0.75);
        flow.NextPage();
        flow.Document.Tag(PdfTag.Artifact, () =>
        {
            PaintHead();
            if (group is not null) PaintLines(group, 0, group.LineCount);
        });
    }

    private void PaintHead()
    {
        Rule(flow.Y, Palette.Heading, 0.75);
        flow.Document.Tag(PdfTag.Row, () =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var (index, style) = (i, Scaled(ReportStyles.Head));
                flow.Document.Tag(PdfTag.ColumnHead, () => ChartInk.Cell(
                    flow.Page, columns[index].Head, XOf(index), flow.Y + HeadHeight / 2, style, columns[index].Anchor));
            }
        });
        flow.Y += HeadHeight;
        Rule(flow.Y, Palette.Heading, 0.75);
    }

    /// <summary>A row taller than a page is painted line by line, over as many pages as it takes.</summary>
    private void PaintRow(LaidRow row, LaidRow? group)
    {
        for (int from = 0, count; from < row.LineCount; from += count)
        {
            if (flow.Room + Tolerance < Padding + row.LineHeight) Continue(group);
            count = Math.Min((int)((flow.Room - Padding + Tolerance) / row.LineHeight), row.LineCount - from);
            PaintLines(row, from, count);
        }
    }

    private void PaintLines(LaidRow row, int from, int count)
    {
        var height = count * row.LineHeight + Padding;
        if (row.Look != RowLook.Item)
            flow.Page.Rect(new Box(PageFlow.Left, flow.Y, PageFlow.Width, height), Palette.Panel);
        if (row.Look == RowLook.Total) Rule(flow.Y, Palette.Heading, 0.75);
        flow.Document.Tag(PdfTag.Row, () =>
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var index = i;
                flow.Document.Tag(TagOf(row, i), () => Slice(row.Cells[index], from, count)
                    .Draw(flow.Page, XOf(index), flow.Y + Padding / 2, columns[index].Anchor));
            }
        });
        flow.Y += height;
        if (row.Look != RowLook.Total) Rule(flow.Y, Palette.Grid, 0.5);
    }

    private PdfTag TagOf(LaidRow row, int index)
    {
        if (row.Cells.Length < columns.Count) return PdfTag.RowHead with { ColumnSpan = columns.Count };
        return index == row.HeadIndex ? PdfTag.RowHead : PdfTag.Cell;
    }

    private LaidRow LayOut(ReportRow row)
    {
        var lineHeight = ReportStyles.SmallLine * widths.Scale;
        var isSpanned = row.Cells.Count < columns.Count;
        TextBlock[] blocks = [.. row.Cells.Select((cell, i) => Block(
            cell with { Style = Scaled(cell.Style) },
            isSpanned ? PageFlow.Width : widths.Widths[i], isSpanned || columns[i].Share > 0, lineHeight))];
        return new LaidRow(blocks, row.Look, lineHeight, blocks.Max(block => block.Lines.Count), NameColumn())
        {
            Continued = row.Look == RowLook.Group ? LayOut(Again(row)) : null,
        };
    }

    // The name only: sums that stood there twice would be added twice.
    private static ReportRow Again(ReportRow group)
    {
        var name = group.Cells.First(cell => cell.Text.Length > 0);
        return new ReportRow(
            [.. group.Cells.Select(cell => cell == name ? cell with { Text = cell.Text + "（续）" } : Cell.Empty)],
            RowLook.Continued);
    }

    private int NameColumn() => columns.Index().First(column => column.Item.Share > 0).Index;

    // Most texts fit on a line, and measuring is much cheaper than breaking.
    private TextBlock Block(Cell cell, double width, bool mayBreak, double lineHeight) =>
        !mayBreak || flow.Fonts.Width(cell.Text, cell.Style) <= width
            ? new TextBlock([cell.Text], cell.Style, lineHeight)
            : TextBlock.Paragraph(cell.Text, width, cell.Style, lineHeight, flow.Fonts);

    private static TextBlock Slice(TextBlock block, int from, int count) =>
        from == 0 && count >= block.Lines.Count
            ? block : block with { Lines = [.. block.Lines.Skip(from).Take(count)] };

    private double XOf(int index) => columns[index].Anchor == Anchor.End
        ? widths.Lefts[index] + widths.Widths[index] : widths.Lefts[index];

    private TextStyle Scaled(TextStyle style) => style with { Size = style.Size * widths.Scale };

    private void Rule(double y, Color color, double width) =>
        ChartInk.Rule(flow.Page, PageFlow.Left, PageFlow.Right, y, color, width);

    private sealed record LaidRow(TextBlock[] Cells, RowLook Look, double LineHeight, int LineCount, int HeadIndex)
    {
        public double Height => LineCount * LineHeight + Padding;

        /// <summary>What a group is called on the pages over which it goes on; null for other rows.</summary>
        public LaidRow? Continued { get; init; }
    }
}
