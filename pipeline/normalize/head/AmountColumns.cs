using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Amounts in several columns, as a self-assessment has them: 年初预算数, 全年预算数, 全年执行数, 分值 …</summary>
/// <remarks>
/// What was declared is the budget at the year's start, else the whole year's; what was spent, and marks, are never it.
/// </remarks>
internal sealed class AmountColumns(Vocabulary vocabulary)
{
    private const string Initial = "initial", Revised = "revised", Spent = "spent", Rate = "rate";

    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        [Initial] = "initial.",
        [Revised] = "revised.",
        [Spent] = "executed.",
    };

    /// <summary>Takes the heads out of the row that holds them; every other row is returned as it is.</summary>
    public IReadOnlyList<LabelledCell> TakeHeads(IReadOnlyList<LabelledCell> row, FormHead head)
    {
        var heads = row.Where(cell => cell.Field is null && RoleOf(cell.Cell) is not null).ToList();
        if (heads.Count < 2 || !heads.Exists(cell => RoleOf(cell.Cell) is Initial or Revised or Spent)) return row;
        if (ArePairs(row, heads)) return Pairs(row, heads);
        head.AmountHeads = [.. heads.Select(cell => cell.Cell)];
        return [.. row.Except(heads)];
    }

    // 预算数： | 100 | 执行数： | 98: each head has its amount beside it and none below.
    private static bool ArePairs(IReadOnlyList<LabelledCell> row, List<LabelledCell> heads) =>
        row.Zip(row.Skip(1)).Any(pair => heads.Contains(pair.First) && pair.Second.Term is null
            && !heads.Contains(pair.Second) && YuanParser.Parse(pair.Second.Cell.Text, MoneyUnit.Yuan)
                is Reading<ParsedYuan>.Read { Value.Amount: not null });

    private LabelledCell[] Pairs(IReadOnlyList<LabelledCell> row, List<LabelledCell> heads)
    {
        var hasInitial = heads.Exists(cell => RoleOf(cell.Cell) == Initial);
        return [.. row.Select(one => heads.Contains(one) ? one with { Term = TermOf(one.Cell, hasInitial) } : one)];
    }

    private Term TermOf(Cell head, bool hasInitial) => RoleOf(head) switch
    {
        Spent => new Term(TermKind.FundingLine, Funding.ExecutedTotal),
        Revised when hasInitial => new Term(TermKind.FundingLine, "revised.total"),
        Initial or Revised => new Term(TermKind.FundingLine, Funding.AnnualTotal),
        _ => new Term(TermKind.Field, "execution_" + RoleOf(head)),
    };

    /// <summary>Whether the form prints such heads and at least one amount beside a label.</summary>
    public static bool Applies(FormHead head, List<Cell> values) => head.AmountHeads.Count > 0 && values.Count > 0;

    /// <summary>The declared amount of a funding label; null if blank, or after a refusal.</summary>
    /// <remarks>Every column, the declared one too, is kept as a line of its stage or as a mark.</remarks>
    public Cell? Choose(FormHead head, string code, Cell label, List<Cell> values, FormNotes notes)
    {
        if (Match(head.AmountHeads, values) is not { } columns)
        {
            if (values.Count > 1 && values[0].Text == values[1].Text) return Doubled(values, notes);
            notes.Refuse(
                values[0].Place, label.Text, Line(values), $"与“{Line(head.AmountHeads)}”各栏对不齐，分不清哪个是预算数");
            return null;
        }

        var chosen = Filled(columns, Initial) ?? Filled(columns, Revised);
        if (chosen is { } one && values.Count > 1)
        {
            notes.Repairs.Add(new Repair(
                "AMOUNT_COLUMN", "funding", null, Line(values), one.Value.Text, $"取“{one.Head.Text}”一栏，其余各栏不是申报的金额",
                one.Value.Place));
        }

        foreach (var column in columns.Where(column => !IsPlaceholder(column.Value.Text)))
            Keep(column, code, label, head);
        return chosen?.Value;
    }

    private void Keep((Cell Head, Cell Value) column, string code, Cell label, FormHead head)
    {
        var line = code[(code.IndexOf('.') + 1)..];
        if (line == "appropriation") line = "fiscal";
        var role = RoleOf(column.Head)!;
        if (Stages.TryGetValue(role, out var stage))
            head.Executed.Add((stage + line, label with { Text = $"{label.Text} {column.Head.Text}" }, column.Value));
        else
            head.Marks.Add(new ExecutionMark(line, role, column.Value.Text, column.Value.Place));
    }

    // The budget of the start and of the year, or what was budgeted and spent: the same amount either way.
    private static Cell Doubled(List<Cell> values, FormNotes notes)
    {
        var (first, second) = (values[0], values[1]);
        notes.Repairs.Add(new Repair(
            "DOUBLED_CELL", "funding", null, $"{first.Text} {second.Text}", first.Text, "同一金额印了两遍", second.Place));
        return first;
    }

    private static string Line(IEnumerable<Cell> cells) => string.Join(" | ", cells.Select(cell => cell.Text));

    private string? RoleOf(Cell cell) => vocabulary.AmountHeads.Find(cell.Text)?.Code;

    private (Cell Head, Cell Value)? Filled(List<(Cell Head, Cell Value)> columns, string role)
    {
        var index = columns.FindIndex(column => RoleOf(column.Head) == role && !IsPlaceholder(column.Value.Text));
        return index < 0 ? null : columns[index];
    }

    // By the columns as printed, else one by one where every head has its amount; a rate tells if that is wrong.
    private List<(Cell Head, Cell Value)>? Match(IReadOnlyList<Cell> heads, List<Cell> values)
    {
        var byColumn = values.Select(value => heads.FirstOrDefault(head => Covers(head, value))).ToList();
        var matched = !byColumn.Contains(null) ? byColumn
            : values.Count == heads.Count ? [.. heads] : null;
        if (matched is null) return null;
        List<(Cell Head, Cell Value)> columns = [.. matched.Zip(values).Select(pair => (pair.First!, pair.Second))];
        return columns.TrueForAll(Fits) ? columns : null;
    }

    private static bool Covers(Cell head, Cell value) =>
        head.Column <= value.Column && value.Column < head.Column + Math.Max(1, head.ColumnSpan);

    private bool Fits((Cell Head, Cell Value) column)
    {
        var isRate = column.Value.Text.AsSpan().ContainsAny('%', '％');
        if (RoleOf(column.Head) != Rate) return !isRate;
        return isRate || IsPlaceholder(column.Value.Text) || IsFraction(column.Value.Text);
    }

    private static bool IsFraction(string text) =>
        decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= 1;

    private static bool IsPlaceholder(string text) => text is "/" || text.All(Glyphs.IsDash);
}
