using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>
/// An indicator table in two halves, as the finance ministry's template has: 一级指标 | 二级指标 三级指标 指标值 of the
/// middle years | 二级指标 三级指标 指标值 of the year; or with one 二级指标 for both.
/// </summary>
/// <remarks>
/// The goals above say which half is whose. The year's half is the table; the target that the other prints of the same
/// indicator stays beside it, and whatever else it prints is told of. A row that lost a cell leaves the form as it is,
/// to be refused.
/// </remarks>
internal sealed class HalfTables(Vocabulary vocabulary)
{
    /// <summary>The form with one half, or as it is where it has no two, or nobody says which is the year's.</summary>
    public ExtractedForm WithOne(ExtractedForm form)
    {
        for (var index = 0; index < form.Rows.Count; index++)
        {
            if (SecondHalf(form.Rows[index]) is not { } from) continue;
            var (head, below) = (form.Rows[index], form.Rows.Skip(index + 1).ToList());
            var isWhole = below.TrueForAll(row => IsWhole(row, head, from));
            if (!isWhole || GoalOfMiddleYears(form.Rows.Take(index)) is not { } goal) return form;
            var half = below.Select(row => Half(row, head, from));
            return form with { Rows = [.. form.Rows.Take(index), HeadOf(head, from, goal), .. half] };
        }

        return form;
    }

    // Index of the cell the second half begins with; null for every other row.
    private int? SecondHalf(Row row)
    {
        if (row.Cells.Count < 6) return null;
        var names = Enumerable.Range(0, row.Cells.Count).Where(index => Role(row.Cells[index]) == "name").ToList();
        if (names is not [> 1 and var first, var second] || second + 1 >= row.Cells.Count) return null;
        if (Role(row.Cells[first + 1]) != "target" || Role(row.Cells[second + 1]) != "target") return null;
        if (Role(row.Cells[first - 1]) != "level2") return null;
        if (second == first + 2) return second;
        return second == first + 3 && Role(row.Cells[second - 1]) == "level2" ? second - 1 : null;
    }

    // Index of the cell the first half begins with: as long as the second, whose 二级指标 may be that of both.
    private int FirstHalf(Row head, int from) => from - (Role(head.Cells[from]) == "name" ? 2 : 3);

    private string? Role(Cell cell) => vocabulary.RoleOfColumn(cell.Text);

    // 中期目标 left of 年度目标: the first half is the middle years'.
    private Cell? GoalOfMiddleYears(IEnumerable<Row> above) => above.Select(row => row.Cells
            .Where(cell => vocabulary.Head.Find(cell.Text)?.Code is "overall_goal" or "annual_goal").ToList())
        .Where(goals => goals is [_, _] && Code(goals[0]) == "overall_goal" && Code(goals[1]) == "annual_goal")
        .Select(goals => goals[0]).FirstOrDefault();

    private string? Code(Cell cell) => vocabulary.Head.Find(cell.Text)?.Code;

    private bool IsWhole(Row row, Row head, int from)
    {
        var name = Role(head.Cells[from]) == "name" ? from : from + 1;
        return row.Cells.Count < 2 || row.Cells.All(cell => cell.Column < head.Cells[FirstHalf(head, from)].Column)
            || (At(row, head.Cells[name]) is not null && At(row, head.Cells[name + 1]) is not null);
    }

    // The first half keeps its target, under a head that says it is not the year's.
    private Row HeadOf(Row head, int from, Cell goal) => head with
    {
        Cells =
        [
            .. head.Cells.Take(FirstHalf(head, from)),
            head.Cells[from - 1] with { Text = goal.Text + head.Cells[from - 1].Text },
            .. head.Cells.Skip(from),
        ],
    };

    private Row Half(Row row, Row head, int from)
    {
        var (first, target, year) =
            (head.Cells[FirstHalf(head, from)].Column, head.Cells[from - 1].Column, head.Cells[from].Column);
        var name = Role(head.Cells[from]) == "name" ? from : from + 1;
        var isSame = At(row, head.Cells[from - 2])?.Text == At(row, head.Cells[name])?.Text;
        bool IsMiddle(Cell cell) => cell.Column >= first && cell.Column < year;
        var lost = isSame ? [] : row.Cells.Where(cell => IsMiddle(cell) && cell.Column >= FirstOwn(head, from));
        return row with
        {
            Cells = [.. row.Cells.Where(cell => !IsMiddle(cell) || (isSame && cell.Column == target))],
            Covering = [.. row.Covering.Where(cell => !IsMiddle(cell))],
            Blank = [.. row.Blank.Where(cell => !IsMiddle(cell))],
            Remarks = [.. row.Remarks, .. lost.Select(cell => new Remark(RemarkKind.StrayText, cell.Text, cell.Place))],
        };
    }

    // Where what is told of begins: a 二级指标 of the first half is that of the second, too.
    private int FirstOwn(Row head, int from) =>
        head.Cells[FirstHalf(head, from)].Column + (Role(head.Cells[from]) == "name" ? 0 : 1);

    private static Cell? At(Row row, Cell head) => row.Cells.FirstOrDefault(cell => cell.Column == head.Column);
}
