using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The contents of one row → name and target, or a refusal where that would be a guess.</summary>
internal sealed class ItemReader(TargetShape shape, CellKinds kinds)
{
    private readonly RowAligner aligner = new(kinds);
    private readonly TargetComposer composer = new(kinds);

    /// <summary>The item, or null after a refusal.</summary>
    public TableItem? Read(
        List<Cell> contents, int width, IReadOnlyList<LevelLabel> labels, IndicatorColumns columns, FormNotes notes)
    {
        if (columns.IsNumbered(contents)) contents.RemoveAt(0);
        if (columns.HasMoreThanTarget) return ByColumn(contents, width, labels, columns, notes);
        RemoveDoubled(contents, notes);
        return IsNamed(contents[0], notes) ? ByOrder(contents, labels, notes) : null;
    }

    private bool IsNamed(Cell name, FormNotes notes)
    {
        if (!shape.IsOnlyTarget(name.Text)) return true;
        notes.Refuse(name.Place, "三级指标", name.Text, "是一个目标值，而这一行没有指标名称");
        return false;
    }

    // Only the target stands right of the name: whatever follows the name is it, wherever it slipped to.
    private static TableItem? ByOrder(List<Cell> contents, IReadOnlyList<LevelLabel> labels, FormNotes notes)
    {
        if (contents.Count <= 2) return Item(contents[0], contents.ElementAtOrDefault(1), labels);
        notes.Refuse(contents[2].Place, "指标行", contents[2].Text, "是多出的一格，一行只应有指标名称和目标值");
        return null;
    }

    private TableItem? ByColumn(
        List<Cell> contents, int width, IReadOnlyList<LevelLabel> labels, IndicatorColumns columns, FormNotes notes)
    {
        if (aligner.Align(contents, width, columns, notes) is not { } row || !IsNamed(row.Name, notes)) return null;
        return Item(row.Name, composer.Compose(row, notes), labels) with
        {
            Sides = row.Sides,
            TargetCells = row.TargetCells,
        };
    }

    // The head promises a name and a target: a third cell equal to its neighbour is one of them printed twice.
    private static void RemoveDoubled(List<Cell> contents, FormNotes notes)
    {
        for (var index = contents.Count - 1; index > 0; index--)
        {
            var (one, other) = (contents[index - 1], contents[index]);
            if (contents.Count < 3 || one.Text != other.Text) continue;
            notes.Repairs.Add(new Repair(
                "DOUBLED_CELL", "indicator", null, $"{one.Text} {other.Text}", one.Text, "同一格印了两遍", other.Place));
            contents.RemoveAt(index);
        }
    }

    private static TableItem Item(Cell name, Cell? target, IReadOnlyList<LevelLabel> labels) =>
        new()
        {
            Name = name,
            Target = target,
            Labels = labels,
            LabelsAbove = [],
            TargetCells = target is null ? 0 : 1,
        };
}

/// <summary>Tells texts that can only be a target (<c>100%</c>, <c>&gt;=40人/场</c>) from possible names.</summary>
internal sealed class TargetShape(TargetParser parser)
{
    // The longest purely numeric target seen is 20 characters; names as long as that hold more than a number.
    private const int MaximumLength = 20;

    /// <summary>Whether a text is a number with comparator and unit and nothing else.</summary>
    public bool IsOnlyTarget(string text) =>
        text.Length <= MaximumLength && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        && parser.Parse(text) is { Doubt: TargetDoubt.None, Value.Kind: TargetKind.Numeric or TargetKind.Range };
}
