namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Prints a page as PDF: ruled tables that go on over pages, with or without their head again.</summary>
internal sealed class PdfPrinter
{
    private const double Margin = 50;
    private const double Short = 595.28;
    private const double Long = 841.89;
    private readonly Choices choices;
    private readonly IPaper paper;
    private readonly string rulings;
    private readonly bool isCentred;
    private readonly bool isNumbered;
    private readonly bool repeatsHead;
    private readonly bool beginsPages;
    private readonly string split;
    private readonly double size;
    private double width;
    private double height;
    private int pages;
    private double y;

    public PdfPrinter(Choices choices)
    {
        this.choices = choices;
        rulings = choices.Of("rulings", ("lines", 3), ("thin rectangles", 2));
        isCentred = choices.Has("centred cells", 0.4);
        isNumbered = choices.Has("page numbers", 0.4);
        repeatsHead = choices.Has("head printed again", 0.5);
        beginsPages = choices.Has("a page for each form", 0.6);
        split = choices.Of("text of a cell over two pages", ("on the first", 3), ("on both", 1));
        size = choices.Dice.Of(8.0, 9.0, 9.0, 10.0);
        paper = choices.Of("producer", ("tagged", 1), ("plain", 1)) == "tagged" ? new TaggedPaper() : new PlainPaper();
    }

    /// <summary>The file.</summary>
    public byte[] Print(IReadOnlyList<Block> blocks)
    {
        var isWide = blocks.OfType<TableBlock>().Max(table => table.Columns) > 7;
        (width, height) = isWide ? (Long, Short) : (Short, Long);
        NewPage();
        var hasTable = false;
        foreach (var block in blocks)
        {
            if (block is LineBlock line)
            {
                if (hasTable && line.IsTitle && beginsPages) NewPage();
                Print(line);
            }
            else if (block is TableBlock table)
            {
                Print(table);
                hasTable = true;
            }
        }

        return paper.Finish();
    }

    private void NewPage()
    {
        paper.AddPage(width, height);
        pages++;
        y = Margin;
        if (isNumbered) Centred($"第 {pages} 页", width / 2, height - 24, 8);
    }

    private void Print(LineBlock line)
    {
        var letters = line.IsTitle ? 15 : size;
        if (y + 2 * letters > height - Margin) NewPage();
        y += 1.6 * letters;
        var isMiddle = line.IsTitle || (line.Parts.Count == 1 && line.Parts[0].Length < 12 && choices.Dice.Chance(0.7));
        var step = (width - 2 * Margin) / line.Parts.Count;
        for (var i = 0; i < line.Parts.Count; i++)
        {
            if (isMiddle) Centred(line.Parts[i], width / 2, y, letters);
            else paper.Text(line.Parts[i], Margin + i * step, y, letters);
        }

        y += 0.6 * letters;
    }

    private void Print(TableBlock block)
    {
        var table = new PdfTable(block, width - 2 * Margin, size);
        for (var row = 0; row < table.Heights.Length;)
        {
            var end = row;
            var used = 0.0;
            while (end < table.Heights.Length && y + used + table.Heights[end] <= height - Margin)
                used += table.Heights[end++];
            if (end == row)
            {
                NewPage();
                if (row > block.Body.Start.Value && row < block.Body.End.Value) PrintHeadAgain(block, table);
                continue;
            }

            if (end == block.Body.Start.Value && end < table.Heights.Length && row < block.Head.Start.Value)
                end = block.Head.Start.Value;
            Print(table, row, end, row);
            row = end;
            if (row >= table.Heights.Length) break;
            NewPage();
            if (row > block.Body.Start.Value && row < block.Body.End.Value) PrintHeadAgain(block, table);
        }
    }

    private void PrintHeadAgain(TableBlock block, PdfTable table)
    {
        if (!repeatsHead) return;
        choices.Note("over pages", "head printed again");
        Print(table, block.Head.Start.Value, block.Head.End.Value, block.Head.Start.Value);
    }

    // The rows from one to another; cells that began on an earlier page go on without their text, or with it again.
    private void Print(PdfTable table, int from, int to, int first)
    {
        foreach (var (row, column, cell) in table.All())
        {
            var (begin, end) = (Math.Max(row, from), Math.Min(row + cell.Rows, to));
            if (begin >= end) continue;
            if (row < first) choices.Note("over pages", "a merged cell");
            var (left, right) = (Margin + table.Lefts[column], Margin + table.Lefts[column + cell.Columns]);
            var (top, low) = (y + table.Heights[from..begin].Sum(), y + table.Heights[from..end].Sum());
            Frame(left, top, right, low);
            if (row >= first || split == "on both") Text(table, column, cell, left, top, right, low);
        }

        y += table.Heights[from..to].Sum();
    }

    private void Text(PdfTable table, int column, SheetCell cell, double left, double top, double right, double low)
    {
        var lines = table.Lines(column, cell);
        var step = table.HeightOf(1);
        var at = (top + low - table.HeightOf(lines.Count)) / 2;
        foreach (var line in lines)
        {
            at += step;
            if (isCentred) Centred(line, (left + right) / 2, at - 0.3 * size, size);
            else paper.Text(line, left + PdfTable.Padding, at - 0.3 * size, size);
        }
    }

    private void Centred(string text, double x, double baseline, double letters) =>
        paper.Text(text, x - PdfText.Width(text, letters) / 2, baseline, letters);

    private void Frame(double left, double top, double right, double low)
    {
        Ruling(left, top, right, top);
        Ruling(left, low, right, low);
        Ruling(left, top, left, low);
        Ruling(right, top, right, low);
    }

    private void Ruling(double x1, double y1, double x2, double y2)
    {
        if (rulings == "lines") paper.Line(x1, y1, x2, y2);
        else paper.Rectangle(x1 - 0.25, y1 - 0.25, x2 - x1 + 0.5, y2 - y1 + 0.5);
    }
}
