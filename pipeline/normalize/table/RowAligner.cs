using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Puts the cells of a row without rulings under the columns its head promises.</summary>
/// <remarks>
/// A cell belongs under the head at its own distance from the name, if it can stand there. Where one cannot, or the row
/// is shorter than the others, blank cells were lost: then every order-keeping way to place the cells is tried, and
/// unless all of them give the same target, the form is refused.
/// </remarks>
internal sealed class RowAligner(CellKinds kinds)
{
    /// <summary>The row's parts, or null after a refusal.</summary>
    /// <param name="contents">The cells that are no level labels, left to right; at least one.</param>
    /// <param name="width">How many cells the line has, blank ones included; 0 where that is not known.</param>
    /// <param name="columns">The settled columns.</param>
    /// <param name="notes">Receives repairs and refusals.</param>
    public RowParts? Align(IReadOnlyList<Cell> contents, int width, IndicatorColumns columns, FormNotes notes)
    {
        var named = NameOf(contents, columns);
        var row = new RowParts(contents[named]);
        foreach (var cell in contents.Take(named))
            row = row.With(columns.Roles.First(role => role.Column == cell.Column), cell);
        var cells = contents.Skip(named + 1).ToList();
        var byPlace = ByPlace(row, cells, columns, out var misfit);
        var isShort = width > 0 && width - row.Name.Column < columns.Tail;
        if (byPlace is not null && !(isShort && IsDoubtful(byPlace))) return byPlace;
        var ways = Ways(row, cells, columns);
        if (ways.Count == 0 || ways.Exists(way => !way.IsSameTarget(ways[0])))
        {
            var cell = misfit ?? row.Name;
            notes.Refuse(cell.Place, "指标行", cell.Text, "所在的一行少了单元格，无法确定哪一格是目标值");
            return null;
        }

        if (byPlace?.IsSameTarget(ways[0]) != true) NoteShift(misfit ?? row.Name, ways[0], notes);
        return ways[0];
    }

    /// <summary>Index of the name: left of it stand only cells under a head of their own, such as 权重.</summary>
    internal static int NameOf(IReadOnlyList<Cell> contents, IndicatorColumns columns)
    {
        for (var index = 0; index < contents.Count; index++)
        {
            if (contents[index].Column == columns.Name) return index;
            if (!columns.Roles.Any(role => role.Column == contents[index].Column && ColumnRoles.IsBeside(role.Role)))
                return 0;
        }

        return 0;
    }

    private RowParts? ByPlace(RowParts row, List<Cell> cells, IndicatorColumns columns, out Cell? misfit)
    {
        foreach (var cell in cells)
        {
            misfit = cell;
            var distance = cell.Column - row.Name.Column;
            var column = columns.AfterName.FirstOrDefault(after => after.Column - columns.Name == distance);
            if (column is null || !kinds.Fits(column.Role, cell.Text)) return null;
            row = row.With(column, cell);
        }

        misfit = null;
        return row;
    }

    // A bare number where the target should stand may as well be the weight; no target at all may have slipped.
    private static bool IsDoubtful(RowParts row) =>
        row.Target is null ? row.Sides.Count > 0 || row.Unit is not null
        : row is { Comparator: null, Unit: null } && CellKinds.IsNumber(row.Target.Text);

    private List<RowParts> Ways(RowParts row, List<Cell> cells, IndicatorColumns columns)
    {
        var ways = new List<RowParts>();
        Place(row, cells, 0, columns.AfterName, 0, ways);
        // A comparator or a unit without a number is no way to read a row.
        ways.RemoveAll(way => way is { Target: null } and not { Comparator: null, Unit: null });
        return ways;
    }

    private void Place(
        RowParts row, List<Cell> cells, int next, IReadOnlyList<ColumnRole> columns, int from, List<RowParts> ways)
    {
        if (next == cells.Count)
        {
            ways.Add(row);
            return;
        }

        for (var index = from; index <= columns.Count - (cells.Count - next); index++)
        {
            if (!CanStand(columns[index].Role, cells[next].Text)) continue;
            Place(row.With(columns[index], cells[next]), cells, next + 1, columns, index + 1, ways);
        }
    }

    // Where the place says nothing, a number alone is no remark and no explanation.
    private bool CanStand(string role, string text) =>
        kinds.Fits(role, text)
        && (role is not ("remark" or "explanation" or "reason" or "standard" or "other") || !CellKinds.IsNumber(text));

    private static void NoteShift(Cell misfit, RowParts row, FormNotes notes) => notes.Repairs.Add(new Repair(
        "ROW_ALIGNED", "target", null, misfit.Text, row.Target?.Text ?? "", "这一行少了空单元格，按各栏内容对齐",
        misfit.Place));
}
