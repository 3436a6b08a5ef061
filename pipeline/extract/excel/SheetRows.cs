using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Sheets → the rows every later stage reads.</summary>
internal static class SheetRows
{
    private const int ShownText = 60;

    /// <summary>The reading of a workbook.</summary>
    /// <param name="sheets">The sheets that are shown.</param>
    /// <param name="hidden">Names of hidden sheets with text.</param>
    /// <param name="hasPicture">Whether a sheet shows a picture.</param>
    /// <param name="kind">What the workbook is, for people.</param>
    public static DocumentReading Reading(
        IReadOnlyList<Sheet> sheets, IReadOnlyList<string> hidden, bool hasPicture, string kind)
    {
        if (sheets.All(sheet => !sheet.HasText) && hidden.Count > 0)
            return DocumentReading.Refused(hidden[0], "等工作表都是隐藏的，请取消隐藏后重新报送", Verdict.NotAForm);
        List<IReadOnlyList<Row>> parts = [.. sheets.Select(sheet => WithHidden(Of(sheet), sheet, hidden))];
        return Pictures.RefusalOf(parts, hasPicture, kind) is { } refusal
            ? DocumentReading.Refused(refusal)
            : new DocumentReading(CellLayout.Ruled, parts, null);
    }

    /// <summary>The rows of one sheet.</summary>
    public static IReadOnlyList<Row> Of(Sheet sheet)
    {
        var grid = new SheetGrid(sheet);
        var blocks = SheetBlocks.Of(grid).ToLookup(block => block.Top);
        var hidden = HiddenTexts(sheet).ToList();
        var rows = new List<SpannedRow>(grid.Rows.Count);
        rows.AddRange(Above(sheet, grid));
        var boxes = sheet.Boxes.Where(box => box.Row > FirstRuled(grid)).ToList();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            var (line, isRuled) = (grid.Rows[row], grid.IsRuled(row));
            var cells = new List<(Cell, int)>();
            foreach (var block in blocks[row]) cells.AddRange(CellsOf(block, sheet, line, isRuled, cells.Count));
            List<SheetCell> own = [.. Enumerable.Range(0, grid.Columns.Count)
                .Select(column => grid.At(row, column)).OfType<SheetCell>()];
            rows.Add(new SpannedRow(line, cells, isRuled)
            {
                Remarks = [.. own.SelectMany(cell => Remarks(sheet, cell)),
                    .. Taken(hidden, line, row == grid.Rows.Count - 1)],
                Doubts = [.. BoxesAt(boxes, sheet, line, row == grid.Rows.Count - 1),
                    .. own.Where(cell => cell.Doubt is not null).Select(cell =>
                        new Refusal(PlaceOf(sheet, cell), "单元格", cell.Text, cell.Doubt!))],
            });
        }

        return SpannedRow.Rows(rows);
    }

    // The head of the pages and text boxes above the table are lines above it.
    private static IEnumerable<SpannedRow> Above(Sheet sheet, SheetGrid grid)
    {
        var boxes = sheet.Boxes.Where(box => box.Row <= FirstRuled(grid)).Select(box => (box.Text, Name: "文本框"));
        foreach (var (text, name) in sheet.Head.Select(text => (text, Name: "页眉")).Concat(boxes))
        {
            var place = new Place(1, 1, sheet.Number) { Name = $"{sheet.Name} {name}" };
            yield return new SpannedRow(1, [.. CellText.Stretches(text).Select((part, index) =>
                (new Cell(part, place with { Column = index + 1 }), 1))], IsRuled: false);
        }
    }

    private static int FirstRuled(SheetGrid grid)
    {
        for (var row = 0; row < grid.Rows.Count; row++) if (grid.IsRuled(row)) return grid.Rows[row];
        return int.MaxValue;
    }

    // Over the cells of a table a text box may stand for any of them.
    private static IEnumerable<Refusal> BoxesAt(
        List<(int Row, string Text)> boxes, Sheet sheet, int line, bool isLast)
    {
        List<(int Row, string Text)> found = [.. boxes.Where(box => box.Row <= line || isLast)];
        boxes.RemoveAll(found.Contains);
        return found.Select(box => new Refusal(
            new Place(box.Row, 1, sheet.Number) { Name = $"{sheet.Name} 第{box.Row}行" }, "文本框", box.Text,
            "放在表格上，不知道属于哪一格，请直接填在格子里"));
    }

    // Above and below tables a line is one cell as wide as it likes; blanks part what stands on it.
    private static IEnumerable<(Cell, int)> CellsOf(
        SheetBlock block, Sheet sheet, int line, bool isRuled, int before)
    {
        var place = new Place(line, block.Left + 1, sheet.Number) { Name = NameOf(sheet, block.Cell) };
        var span = block.Right - block.Left + 1;
        if (isRuled) return [(new Cell(block.Cell.Text, place, span), block.Bottom - block.Top + 1)];
        return CellText.Stretches(block.Cell.Text)
            .Select((text, index) => (new Cell(text, place with { Column = before + index + 1 }), 1));
    }

    private static IEnumerable<Remark> Remarks(Sheet sheet, SheetCell cell)
    {
        if (cell.Struck.Length > 0) yield return new Remark(RemarkKind.StruckText, cell.Struck, PlaceOf(sheet, cell));
        if (cell.Unseen.Length > 0) yield return new Remark(RemarkKind.UnseenText, cell.Unseen, PlaceOf(sheet, cell));
    }

    // What rows and columns hide, and what merging covers; a remark for each row of the sheet.
    private static IEnumerable<Remark> HiddenTexts(Sheet sheet)
    {
        var shown = new HashSet<(int, int)>(sheet.Merged
            .Where(range => Enumerable.Range(range.Top, range.Bottom - range.Top + 1).Any(sheet.ShowsRow)
                && Enumerable.Range(range.Left, range.Right - range.Left + 1).Any(sheet.ShowsColumn))
            .Select(range => (range.Top, range.Left)));
        bool IsShown(SheetCell cell) => shown.Contains((cell.Row, cell.Column))
            || (sheet.Shows(cell.Row, cell.Column) && !sheet.Covers(cell.Row, cell.Column));
        return sheet.Cells.Where(cell => cell.Text.Length > 0 && !IsShown(cell)).OrderBy(cell => cell.Row)
            .GroupBy(cell => cell.Row)
            .Select(row => new Remark(
                RemarkKind.HiddenText, Shortened(string.Join("、", row.Select(cell => cell.Text))),
                PlaceOf(sheet, row.First())));
    }

    private static IEnumerable<Remark> Taken(List<Remark> hidden, int line, bool isLast)
    {
        while (hidden.Count > 0 && (isLast || hidden[0].Place.Line <= line))
        {
            yield return hidden[0];
            hidden.RemoveAt(0);
        }
    }

    private static IReadOnlyList<Row> WithHidden(IReadOnlyList<Row> rows, Sheet sheet, IReadOnlyList<string> hidden)
    {
        if (hidden.Count == 0 || rows.Count == 0) return rows;
        var remarks = hidden.Select(name => new Remark(
            RemarkKind.HiddenText, $"工作表“{name}”", new Place(0, 0, sheet.Number) { Name = $"工作表“{name}”" }));
        return [rows[0] with { Remarks = [.. rows[0].Remarks, .. remarks] }, .. rows.Skip(1)];
    }

    private static Place PlaceOf(Sheet sheet, SheetCell cell) =>
        new(cell.Row, cell.Column, sheet.Number) { Name = NameOf(sheet, cell) };

    private static string NameOf(Sheet sheet, SheetCell cell) =>
        $"{sheet.Name}!{CellReference.Of(cell.Row, cell.Column)}";

    private static string Shortened(string text) => text.Length > ShownText ? text[..ShownText] + "…" : text;
}
