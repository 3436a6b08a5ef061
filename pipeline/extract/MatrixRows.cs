using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>The rows of a table for many projects: which cells are the project's, which the indicator's.</summary>
/// <remarks>
/// With rulings, or where blank cells are kept, the columns tell. Where merged cells were lost, what stands left of the
/// level label belongs under the last of the heads there.
/// </remarks>
internal sealed partial class MatrixRows
{
    private const int ShortestLevel = 4;

    private readonly Row head;
    private readonly Vocabulary vocabulary;
    private readonly List<Cell> heads;
    private readonly int project;
    private readonly int first;
    private readonly bool isInPlace;

    public MatrixRows(Row head, int left, IReadOnlyList<Row> rows, Vocabulary vocabulary)
    {
        (this.head, this.vocabulary, heads) = (head, vocabulary, [.. head.Cells.Take(left)]);
        project = heads.FindIndex(cell => IsName(cell, vocabulary));
        first = head.Cells[left].Column;
        isInPlace = rows.Any(row => row.IsRuled || (LevelIn(row) == 0 && row.Cells[0].Column == first));
    }

    /// <summary>How many heads stand left of the levels.</summary>
    public int Left => heads.Count;

    /// <summary>The heads from 一级指标 on.</summary>
    public Row HeadOfTable => head with { Cells = [.. head.Cells.Skip(Left)], Covering = [] };

    /// <summary>Whether a cell is the label 项目名称.</summary>
    public static bool IsName(Cell cell, Vocabulary vocabulary) =>
        vocabulary.Head.Find(cell.Text) is { Kind: TermKind.Field, Code: "project_name" };

    /// <summary>Whether the row is the head once more.</summary>
    public bool IsHead(Row row) =>
        row.Cells.Select(cell => cell.Text).SequenceEqual(head.Cells.Select(cell => cell.Text));

    /// <summary>Whether a row holds a sum of projects: 合计 | 100.00, or a department above the first.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isFirst">Whether no project stands above it.</param>
    public bool IsOfSums(Row row, bool isFirst)
    {
        if (row.IsBlank || LevelIn(row) >= 0 || row.Cells.Count is < 2 or > 3) return false;
        if (!Number().IsMatch(row.Cells[^1].Text)) return false;
        if (isInPlace) return row.Cells.All(cell => cell.Column < first && UnderOf(cell) != project);
        return isFirst || vocabulary.Closings.Find(row.Cells[0].Text) is not null
            || (Coded().IsMatch(row.Cells[0].Text) && Amount().IsMatch(row.Cells[^1].Text));
    }

    /// <summary>The cells left of the levels, each under its head; null for a row of the project above.</summary>
    public Cell?[]? LeftCells(Row row)
    {
        var own = new Cell?[Left];
        var level = LevelIn(row);
        if (isInPlace)
        {
            foreach (var cell in row.Cells.Where(cell => cell.Column < first)) own[UnderOf(cell)] ??= cell;
            return own.Any(cell => cell is not null) && row.Cells.Count > 1 ? own : null;
        }

        // Without a level, a row of more cells than the table has columns begins a project that nobody can read.
        if (level < 0) return row.Cells.Count > head.Cells.Count - Left ? own : null;
        for (var index = 0; index < level; index++)
            if (Left - level + index is >= 0 and var under) own[under] = row.Cells[index];
        return level > 0 ? own : null;
    }

    /// <summary>Whether what stands left of a row's levels is the project above once more, as lists print it.</summary>
    public bool IsSameProject(Cell?[] own, Cell?[] above) =>
        own[project] is not null && own.Zip(above).All(pair => pair.First?.Text == pair.Second?.Text);

    /// <summary>The values of a project: its own, and what is merged over several left of its name.</summary>
    public Cell?[] Carried(Cell?[] before, Cell?[]? own, Row row)
    {
        if (own is null || own[project] is not { } name || Number().IsMatch(name.Text) || !HasAmounts(own))
            return new Cell?[Left];
        return [.. own.Select((cell, index) => cell ?? (index < project ? Above(before, row, index) : null))];
    }

    /// <summary>The labels with their values, a row each; without a name the form is refused.</summary>
    public IEnumerable<Row> Fields(Cell?[] values, List<Remark> beside)
    {
        for (var index = 0; index < Left; index++)
        {
            var label = heads[index] with { ColumnSpan = 0 };
            Cell[] cells = values[index] is { } value ? [label, value with { ColumnSpan = 0 }] : [label];
            yield return new Row(label.Place.Line, cells) { Remarks = index == 0 ? beside : [] };
        }
    }

    /// <summary>The row from its level label on.</summary>
    public Row RightOf(Row row)
    {
        if (!isInPlace) return row with { Cells = [.. row.Cells.Skip(Math.Max(0, LevelIn(row)))] };
        if (row.Cells.Count < 2) return row;
        return row with
        {
            Cells = [.. row.Cells.Where(cell => cell.Column >= first)],
            Covering = [.. row.Covering.Where(cell => cell.Column >= first)],
            Blank = [.. row.Blank.Where(cell => cell.Column >= first)],
        };
    }

    private Cell? Above(Cell?[] before, Row row, int index) =>
        row.Covering.FirstOrDefault(cell => cell.Column == heads[index].Column) ?? before[index];

    private int UnderOf(Cell cell) => Math.Max(0, heads.FindLastIndex(one => one.Column <= cell.Column));

    // 预算数 and its parts hold amounts or nothing: a row that lost another cell than a merged one does not fit.
    private bool HasAmounts(Cell?[] own) => own.Zip(heads).All(pair => pair.First is not { } cell
        || vocabulary.Head.Find(pair.Second.Text) is not { Kind: TermKind.FundingLine } || Number().IsMatch(cell.Text));

    private int LevelIn(Row row)
    {
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var text = row.Cells[index].Text;
            if (text.Length >= ShortestLevel
                && (vocabulary.Level1.Find(text) is not null || vocabulary.Level2.Find(text) is not null)) return index;
        }

        return -1;
    }

    [GeneratedRegex(@"^[\d,，]+(?:\.\d+)?(?:万?元)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,3}(?:[,，]\d{3})*\.\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\d{3,}\s*[-—－]?\s*\p{Lo}", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
