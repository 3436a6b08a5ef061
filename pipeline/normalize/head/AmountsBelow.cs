using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Funding labels side by side with their amounts in the row below: 资金总额 | 财政拨款 over 52 | 30.</summary>
/// <remarks>Each label goes with the amount right below it; a row whose columns do not tell is refused.</remarks>
internal sealed class AmountsBelow(Vocabulary vocabulary)
{
    private const int FewestLabels = 2;
    private const int MostOthers = 2;

    /// <summary>The rows with such labels and amounts side by side, each pair a row; others as they are.</summary>
    /// <param name="told">The rows with every cell told.</param>
    /// <param name="rows">The same rows as printed.</param>
    /// <param name="notes">Receives the refusal.</param>
    public IEnumerable<IReadOnlyList<LabelledCell>> Beside(
        IReadOnlyList<IReadOnlyList<LabelledCell>> told, IReadOnlyList<Row> rows, FormNotes notes)
    {
        for (var index = 0; index < told.Count; index++)
        {
            if (index + 1 == told.Count || !IsOfLabels(told[index]) || AmountsIn(told[index + 1]) is not { } amounts)
            {
                yield return told[index];
                continue;
            }

            var (labels, below) = (told[index], told[index + 1]);
            var heads = labels.Where(cell => cell.FundingLine is not null).ToList();
            var others = labels.Except(heads).ToList();
            if (!Fits(heads, amounts, rows[index + 1].IsRuled))
            {
                Refuse(amounts, heads, notes);
                yield return labels;
                continue;
            }

            if (others.Count > 0) yield return others;
            foreach (var head in heads) yield return Pair(head, amounts);
            if (below.Except(amounts).ToList() is { Count: > 0 } rest) yield return rest;
            index++;
        }
    }

    // 项目资金（万元） | 资金总额 | 财政拨款 | 备注: labels of money, what they are about before them and notes behind.
    private bool IsOfLabels(IReadOnlyList<LabelledCell> row)
    {
        var heads = row.Where(cell => cell.FundingLine is not null).ToList();
        if (heads.Count < FewestLabels || heads.Exists(cell => vocabulary.AmountHeads.Find(cell.Cell.Text) is not null))
            return false;
        var behind = row.SkipWhile(cell => cell.FundingLine is null).Except(heads);
        return behind.All(cell => vocabulary.Columns.Find(cell.Cell.Text) is { Code: "remark" })
            && !row.Any(cell => cell.Term is null && IsAmount(cell.Cell.Text));
    }

    // At least two amounts, no label of money beside them and hardly anything else: what they are about, a note.
    private static List<LabelledCell>? AmountsIn(IReadOnlyList<LabelledCell> row)
    {
        if (row.Any(cell => cell.FundingLine is not null)) return null;
        var amounts = row.Where(cell => cell.Term is null && IsAmount(cell.Cell.Text)).ToList();
        return amounts.Count >= FewestLabels && row.Count <= amounts.Count + MostOthers ? amounts : null;
    }

    private static bool IsAmount(string text) =>
        YuanParser.Parse(text, MoneyUnit.Yuan) is Reading<ParsedYuan>.Read { Value.Amount: not null };

    // Where blank cells are not kept, a column tells only if no amount is missing.
    private static bool Fits(List<LabelledCell> heads, List<LabelledCell> amounts, bool isRuled) =>
        (isRuled || amounts.Count == heads.Count)
        && amounts.TrueForAll(amount => heads.Exists(head => head.Cell.Column == amount.Cell.Column));

    private static LabelledCell[] Pair(LabelledCell head, List<LabelledCell> amounts)
    {
        var label = head with { Cell = head.Cell with { ColumnSpan = 0 } };
        var amount = amounts.Find(one => one.Cell.Column == head.Cell.Column);
        return amount is null ? [label] : [label, amount];
    }

    private static void Refuse(List<LabelledCell> amounts, List<LabelledCell> heads, FormNotes notes) => notes.Refuse(
        amounts[0].Cell.Place, "资金栏目", string.Join(" | ", amounts.Select(cell => cell.Cell.Text)),
        $"与上一行的“{string.Join(" | ", heads.Select(cell => cell.Cell.Text))}”对不齐，不知道各是哪一项");
}
