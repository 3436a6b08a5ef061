using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>One table for many projects, a row an indicator: 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | … | 指标值.</summary>
/// <remarks>
/// Each project becomes a form of its own: what stands left of the levels as labels with their values, the rest as its
/// table. A row that fits no project begins a form without a name, which is refused with all that follows it.
/// </remarks>
internal sealed class MatrixTable(Vocabulary vocabulary)
{
    // One identity, two levels, a name and a target.
    private const int FewestHeads = 5;

    /// <summary>The forms, each matrix among them parted into its projects, numbered anew.</summary>
    public List<ExtractedForm> Part(List<ExtractedForm> forms)
    {
        if (!forms.Exists(form => HeadOf(form) >= 0)) return forms;
        return [.. Joined(forms).SelectMany(Projects).Select((form, index) => form with { FormNo = index + 1 })];
    }

    // The head printed again on the next page goes on with the same table.
    private List<ExtractedForm> Joined(List<ExtractedForm> forms)
    {
        var joined = new List<ExtractedForm>();
        foreach (var form in forms)
        {
            var head = HeadOf(form);
            var isMore = head >= 0 && joined is [.., var last] && HeadOf(last) is >= 0 and var above
                && form.Rows.Take(head).All(row => row.IsBlank) && IsSame(form.Rows[head], last.Rows[above]);
            if (isMore) joined[^1] = joined[^1] with { Rows = [.. joined[^1].Rows, .. form.Rows.Skip(head + 1)] };
            else joined.Add(form);
        }

        return joined;
    }

    private static bool IsSame(Row one, Row other) =>
        one.Cells.Select(cell => cell.Text).SequenceEqual(other.Cells.Select(cell => cell.Text));

    private int HeadOf(ExtractedForm form)
    {
        for (var index = 0; index < form.Rows.Count; index++)
            if (LeftOf(form.Rows[index]) > 0) return index;
        return -1;
    }

    // How many heads stand left of the levels, one of them 项目名称; 0 for every other row.
    private int LeftOf(Row row)
    {
        if (row.Cells.Count < FewestHeads) return 0;
        var level = 0;
        while (level < row.Cells.Count && !IsColumn(row.Cells[level], "level1")) level++;
        var isHead = level > 0 && level < row.Cells.Count
            && row.Cells.Take(level).Any(cell => MatrixRows.IsName(cell, vocabulary))
            && row.Cells.Skip(level).Any(cell => IsColumn(cell, "name"));
        return isHead ? level : 0;
    }

    private bool IsColumn(Cell cell, string role) => vocabulary.Columns.Find(cell.Text)?.Code == role;

    private IEnumerable<ExtractedForm> Projects(ExtractedForm form)
    {
        var at = HeadOf(form);
        if (at < 0) return [form];
        var rows = new MatrixRows(form.Rows[at], LeftOf(form.Rows[at]), [.. form.Rows.Skip(at + 1)], vocabulary);
        List<Row> above = [.. form.Rows.Take(at)];
        var parts = new List<List<Row>>();
        List<Remark> beside = [];
        var carried = new Cell?[rows.Left];
        foreach (var row in form.Rows.Skip(at + 1).Where(row => !rows.IsHead(row)))
        {
            if (rows.IsOfSums(row, isFirst: parts.Count == 0))
            {
                beside.AddRange(row.Cells.Select(cell => new Remark(RemarkKind.StrayText, cell.Text, cell.Place)));
                continue;
            }

            var own = rows.LeftCells(row);
            if (own is not null && parts.Count > 0 && rows.IsSameProject(own, carried)) own = null;
            if (own is not null || parts.Count == 0)
            {
                carried = rows.Carried(carried, own, row);
                parts.Add([.. rows.Fields(carried, beside), rows.HeadOfTable]);
                beside = [];
            }

            parts[^1].Add(rows.RightOf(row));
        }

        return parts.Select(part => form with { Rows = [.. above, .. part] });
    }
}
