using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What makes rows a declaration: its labels, the head of its indicator table, its levels.</summary>
internal sealed class FormEvidence(Vocabulary vocabulary)
{
    // Short spellings (数量, 效益) are words of any budget; 数量指标 is not.
    private const int FullLabelLength = 4;

    private static readonly char[] Blanks = [' ', '\u3000', '\u00A0'];

    /// <summary>Whether a document has a form: a budget names projects too, and a contents page its title.</summary>
    public bool IsDeclaration(IReadOnlyList<Row> rows) =>
        rows.Any(IsTableHead) || rows.Sum(row => row.Cells.Count(IsLevel)) > 1
        || (rows.Any(FormTitle.IsTitle) && rows.Any(HasName));

    /// <summary>Whether the rows between two starts are a form of their own.</summary>
    public bool IsForm(IReadOnlyList<Row> rows) =>
        rows.Any(HasName) || rows.Any(IsTableHead) || rows.Sum(row => row.Cells.Count(IsLabel)) > 1
        || rows.Sum(row => row.Cells.Count(IsLevel)) > 1;

    /// <summary>Whether the row has the label 项目名称.</summary>
    public bool HasName(Row row) =>
        row.Cells.Any(cell => vocabulary.Head.Find(Label(cell)) is { Kind: TermKind.Field, Code: "project_name" });

    // In a text without delimiters the heads stand below each other, or parted by blanks in one cell.
    private bool IsTableHead(Row row) =>
        row.Cells.Any(cell => vocabulary.Columns.Find(cell.Text) is { Code: "level1" or "level2" or "name" or "target" }
            || (cell.Text.AsSpan().ContainsAny(Blanks)
                && cell.Text.Split(Blanks).Count(word => vocabulary.Columns.Find(word) is not null) > 1));

    private bool IsLevel(Cell cell) =>
        cell.Text.Length >= FullLabelLength
        && (vocabulary.Level1.Find(cell.Text) is not null || vocabulary.Level2.Find(cell.Text) is not null);

    private bool IsLabel(Cell cell) =>
        vocabulary.Head.Find(Label(cell)) is not null || vocabulary.Columns.Find(Label(cell)) is not null;

    // In a text whose cells are parted by blanks, or “项目名称：某某项目”, the label is the first word.
    private static ReadOnlySpan<char> Label(Cell cell)
    {
        var end = cell.Text.AsSpan().IndexOfAny(" \u3000:：");
        return end > 0 ? cell.Text.AsSpan(0, end) : cell.Text;
    }
}
