using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>Walks through a document from top to bottom: paragraphs become lines, tables rows.</summary>
internal sealed class WordBlocks(WordStyles styles, CellBudget budget)
{
    private const string Pending = "有尚未接受的修订，请接受或拒绝全部修订后重新报送";

    private readonly List<SpannedRow> rows = [];
    private readonly HashSet<string> heads = new(StringComparer.Ordinal);
    private int tables;
    private int paragraphs;

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<SpannedRow> Rows => rows;

    /// <summary>Whether a picture stands somewhere.</summary>
    public bool HasPicture { get; private set; }

    private int NextLine => rows.Count + 1;

    /// <summary>Adds the lines of a page's head, each once.</summary>
    public void AddHead(OpenXmlElement head)
    {
        foreach (var paragraph in head.Descendants<Paragraph>())
        {
            var text = new WordText(styles);
            text.Add(paragraph);
            if (CellText.Of(text.Text).Length > 0 && heads.Add(text.Text)) AddLine(text, "页眉");
        }
    }

    /// <summary>Adds what stands below an element: the body, a text box, a content control.</summary>
    public void Add(OpenXmlElement parent)
    {
        foreach (var block in parent.ChildElements)
        {
            if (block is Paragraph paragraph) Add(paragraph);
            else if (block is Table table) Add(table);
            else if (block is not SdtProperties) Add(block);
        }
    }

    private void Add(Paragraph paragraph)
    {
        paragraphs++;
        var text = new WordText(styles);
        text.Add(paragraph);
        HasPicture |= text.HasPicture;
        var name = FormattableString.Invariant($"第{paragraphs}段");
        foreach (var box in text.Boxes) Add(box);
        AddLine(text, name);
    }

    // A line end within a paragraph begins a line, as the eye has it.
    private void AddLine(WordText text, string name)
    {
        var lines = text.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var place = new Place(NextLine, 1) { Name = name };
            List<(Cell, int)> cells = [.. CellText.Stretches(lines[index])
                .Select((part, number) => (new Cell(part, place with { Column = number + 1 }), 1))];
            rows.Add(new SpannedRow(NextLine, cells, IsRuled: false)
            {
                Remarks = index == 0 ? [.. Remarks(text, place)] : [],
                Doubts = index == 0 && text.IsPending ? [Doubt(place, lines[index], Pending)] : [],
            });
        }
    }

    private void Add(Table table)
    {
        tables++;
        var number = tables;
        var read = WordTable.RowsOf(table);
        var inner = new List<Table>();
        var isMerged = read.Any(row => row.Cells.Exists(cell => cell.RowSpan != 1));
        for (var index = 0; index < read.Count; index++)
        {
            AddRow(read[index], FormattableString.Invariant($"第{number}个表第{index + 1}行"), inner);
            if (!isMerged) AddInner(inner);
        }

        AddInner(inner);
    }

    // A table in a cell stands by itself: often the outer one only places it on the page.
    private void AddInner(List<Table> inner)
    {
        List<Table> found = [.. inner];
        inner.Clear();
        found.ForEach(Add);
    }

    private void AddRow(WordRow row, string name, List<Table> inner)
    {
        budget.Take(row.Cells.Count);
        var cells = new List<(Cell, int)>();
        var remarks = new List<Remark>();
        var doubts = new List<Refusal>();
        foreach (var cell in row.Cells)
        {
            var place = new Place(NextLine, cell.Column)
            {
                Name = FormattableString.Invariant($"{name}第{cell.Number}格"),
            };
            var text = TextOf(cell.Source, inner);
            var shown = CellText.Of(text.Text);
            if (text.IsPending) doubts.Add(Doubt(place, shown, Pending));
            if (text.Boxes.Count > 0 && text.Boxes.Exists(box => box.InnerText.Trim().Length > 0))
                doubts.Add(Doubt(place, shown, "上放着文本框，不知道里面的字属于哪一格，请直接填在格子里"));
            var isSeen = cell.RowSpan > 0 && !row.IsHidden;
            if (isSeen) cells.Add((new Cell(shown, place, cell.ColumnSpan), cell.RowSpan));
            else if (shown.Length > 0) remarks.Add(new Remark(RemarkKind.HiddenText, shown, place));
            remarks.AddRange(Remarks(text, place));
        }

        var start = new Place(NextLine, 1) { Name = name };
        if (row.IsPending) doubts.Add(Doubt(start, "", Pending));
        if (!row.IsAsWide) doubts.Add(Doubt(start, "", "的格子占的列数与表格别的行不同，看不出各格在哪一栏之下"));
        rows.Add(new SpannedRow(NextLine, cells, IsRuled: true) { Remarks = remarks, Doubts = doubts });
    }

    private WordText TextOf(TableCell cell, List<Table> inner)
    {
        var fill = cell.TableCellProperties?.Shading?.Fill?.Value;
        var isOnGround = fill is not null && fill is not "auto"
            && !fill.Equals("FFFFFF", StringComparison.OrdinalIgnoreCase);
        var text = new WordText(styles, isOnGround);
        foreach (var paragraph in WordTable.Unwrapped<Paragraph>(cell)) text.Add(paragraph);
        inner.AddRange(WordTable.Unwrapped<Table>(cell));
        HasPicture |= text.HasPicture;
        return text;
    }

    private static IEnumerable<Remark> Remarks(WordText text, Place place)
    {
        if (text.Struck.Length > 0) yield return new Remark(RemarkKind.StruckText, text.Struck, place);
        if (text.Unseen.Length > 0) yield return new Remark(RemarkKind.UnseenText, text.Unseen, place);
    }

    private static Refusal Doubt(Place place, string printed, string reason) => new(place, "表格", printed, reason);
}
