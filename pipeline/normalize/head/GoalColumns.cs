using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Goals with other texts beside them: 预期目标 and 实际完成情况, or a column whose head nobody knows.</summary>
/// <remarks>A text belongs to the head above it, else to the one of its number; where neither tells, it is nobody's.
/// </remarks>
internal static class GoalColumns
{
    private const string Actual = "actual_result", Expected = "expected_goal", Strange = "strange";

    private static readonly string[] Fields = ["overall_goal", "annual_goal", Expected, Actual];

    /// <summary>Whether the form has such columns.</summary>
    public static bool Apply(FormHead head) =>
        head.StrangeGoals.Count > 0 || head.Labels.ContainsKey(Expected) || head.Labels.ContainsKey(Actual);

    /// <summary>Takes the goal texts out of the unclaimed cells; what is no goal's stays there.</summary>
    public static Goals Read(FormHead head, Printed<string>? period, FormNotes notes)
    {
        var goals = new Dictionary<string, Printed<string>?>(StringComparer.Ordinal)
        {
            ["overall_goal"] = head.Text("overall_goal"),
            ["annual_goal"] = head.Text("annual_goal") ?? head.Text(Expected),
        };
        var columns = Columns(head);
        foreach (var row in Below(head, columns))
        {
            var cells = row.ToArray();
            for (var at = 0; at < cells.Length; at++)
            {
                if (HeadOf(columns, cells, at) is not { } column || column.Field == Strange) continue;
                head.Unclaimed.Remove(cells[at]);
                if (column.Field == Actual) continue;
                var field = column.Field == Expected ? "annual_goal" : column.Field;
                goals[field] = GoalReader.Append(goals[field], cells[at], notes);
            }
        }

        return new Goals(goals["overall_goal"], goals["annual_goal"], period);
    }

    // The heads over the texts: those on the lowest row that has more than one, without the label of the whole row.
    private static List<(string Field, Cell Cell)> Columns(FormHead head)
    {
        var heads = Fields.Where(head.Labels.ContainsKey).Select(field => (Field: field, Cell: head.Labels[field]))
            .Where(one => !head.Values.ContainsKey(one.Field))
            .Concat(head.StrangeGoals.Select(cell => (Field: Strange, Cell: cell))).ToList();
        if (heads.Count == 0) return [];
        var last = heads.Aggregate((one, other) => one.Cell.Place.IsAbove(other.Cell.Place) ? other : one).Cell.Place;
        var row = heads.Where(one => one.Cell.Place.IsOnRowOf(last)).OrderBy(one => one.Cell.Column).ToList();
        return row.Exists(one => one.Field == Expected) ? [.. row.Where(one => one.Field != "annual_goal")] : row;
    }

    private static List<IGrouping<(int?, int), Cell>> Below(FormHead head, List<(string Field, Cell Cell)> columns) =>
        [.. head.Unclaimed
            .Where(cell => columns.Count > 0 && columns[0].Cell.Place.IsAbove(cell.Place))
            .GroupBy(cell => (cell.Place.Page, cell.Place.Line))];

    private static (string Field, Cell Cell)? HeadOf(List<(string Field, Cell Cell)> columns, Cell[] cells, int at)
    {
        if (cells.Length == columns.Count) return columns[at];
        var above = columns.FindIndex(column => column.Cell.Column == cells[at].Column);
        return above < 0 ? null : columns[above];
    }
}
