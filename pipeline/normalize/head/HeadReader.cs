using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Reads the rows above the table: each label claims the next cell of its row that is no label.</summary>
internal sealed partial class HeadReader(Vocabulary vocabulary)
{
    private const int LongestLabel = 20;

    private readonly AmountColumns amounts = new(vocabulary);
    private readonly AmountsBelow below = new(vocabulary);

    /// <summary>Labels, values, funding lines and what nobody claims.</summary>
    public FormHead Read(IReadOnlyList<Row> rows, FormNotes notes)
    {
        var head = new FormHead();
        foreach (var row in below.Beside(HeadLabels.Tell(rows, vocabulary, head, notes), rows, notes))
            ReadRow(amounts.TakeHeads(row, head), head, notes);
        TakeOnlyAmount(head);
        RefuseLostAmount(head, notes);
        return head;
    }

    private void ReadRow(IReadOnlyList<LabelledCell> row, FormHead head, FormNotes notes)
    {
        var position = 0;
        var labelsInRow = row.Count(cell => cell.FundingLine is not null);
        for (var index = 0; index < row.Count; index++)
        {
            var (cell, next) = (row[index], Beside(row, index));
            if (cell.Field is { } field)
            {
                if (IsSectionOfGoals(row, index, head)) ClaimBlank(head, "section_goals", cell.Cell);
                else if (Claims(field, next)) ClaimField(head, field, cell.Cell, row[++index].Cell, notes);
                else ClaimBlank(head, field, cell.Cell);
            }
            else if (cell.FundingLine is { } line)
            {
                var code = FundingScope.Resolve(line, position++, labelsInRow, head, cell.Cell);
                head.Funding.Add((code, cell.Cell, Amount(row, ref index, code, head, notes)));
            }
            else
            {
                if (IsStrangeMoney(cell.Cell, next)) RefuseStrangeMoney(cell.Cell, next!.Cell, notes);
                head.Unclaimed.Add(cell.Cell);
            }
        }
    }

    // The amount of the funding label at the index; the index moves to the last cell that is claimed with it.
    private Cell? Amount(
        IReadOnlyList<LabelledCell> row, ref int index, string code, FormHead head, FormNotes notes)
    {
        var label = row[index].Cell;
        var values = row.Skip(index + 1).TakeWhile(cell => cell.Term is null).Select(cell => cell.Cell).ToList();
        if (AmountColumns.Applies(head, values))
        {
            index += values.Count;
            return amounts.Choose(head, code, label, values, notes);
        }

        if (Beside(row, index) is not { Term: null }) return null;
        var amount = row[++index].Cell;
        if (Beside(row, index) is { Term: null } next && next.Cell.Text.Any(char.IsDigit))
            RefuseSecondAmount(label, amount, row[++index].Cell, notes);
        return amount;
    }

    // 项目资金 | 1860万元 where the form has no other amount: the head of the section is the label of its total.
    private static void TakeOnlyAmount(FormHead head)
    {
        if (head.Funding.Count > 0 || !head.Labels.TryGetValue("section_funding", out var label)) return;
        var amount = head.Unclaimed.Find(cell =>
            cell.Place.IsOnRowOf(label.Place) && cell.Column > label.Column && label.MayTouch(cell) && IsAmount(cell));
        if (amount is null) return;
        head.Unclaimed.Remove(amount);
        head.Funding.Add((Funding.ProjectTotal, label, amount));
    }

    // 市县配套经费 | 100: an amount under a label that nobody knows must not be lost.
    private static bool IsStrangeMoney(Cell cell, LabelledCell? next) =>
        next is { Term: null } && IsAmount(next.Cell)
        && (MoneyLabel().IsMatch(cell.Text)
            || (cell.Text.Length <= LongestLabel && MoneyUnits.InLabel(cell.Text) is not null));

    private static bool IsAmount(Cell cell) =>
        YuanParser.Parse(cell.Text, MoneyUnit.Yuan) is Reading<ParsedYuan>.Read { Value.Amount: not null };

    private static void RefuseStrangeMoney(Cell label, Cell amount, FormNotes notes) => notes.Refuse(
        amount.Place, "资金栏目", amount.Text, $"左边的“{label.Text}”不是认识的资金栏目，不知道这是什么金额");

    // An amount that stands among the money and beside no label is the one that a label has lost.
    private static void RefuseLostAmount(FormHead head, FormNotes notes)
    {
        if (head.Funding.Find(line => line.Amount is null) is not { Label: { } label }) return;
        var places = head.Funding.Select(line => line.Label.Place)
            .Concat(head.AmountHeads.Select(cell => cell.Place)).ToList();
        var lost = head.Unclaimed.Find(cell => LoneAmount().IsMatch(cell.Text)
            && places.Exists(place => place.Page != cell.Place.Page || Math.Abs(place.Line - cell.Place.Line) <= 1));
        if (lost is not null) notes.Refuse(lost.Place, label.Text, lost.Text, "是金额，而它旁边没有栏目名，不知道是哪一项");
    }

    [GeneratedRegex(@"^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^\d{3,9}(?:\.\d+)?$|^\d+\.\d+$|^\d+(?:\.\d+)?[万亿]?元$")]
    private static partial Regex LoneAmount();

    [GeneratedRegex(@"^[^\d。，；]{0,12}(?:资金|拨款|经费|补助|结转|总额|金额)[^\d。，；]{0,8}$"
        + @"|^[^\d。，；]{0,12}(?:预算|安排|投资|额度)(?:数|额|总计|合计)?(?:[（(][^（()）]*[)）])?[:：]?$")]
    private static partial Regex MoneyLabel();

    // Between rulings a label whose own value is blank must not claim the next one.
    private static LabelledCell? Beside(IReadOnlyList<LabelledCell> row, int index) =>
        index + 1 < row.Count && row[index].Cell.MayTouch(row[index + 1].Cell) ? row[index + 1] : null;

    // 绩效目标 | 实施期目标 | 年度目标: the first is the head of the other two, and is printed again beside their texts.
    private static bool IsSectionOfGoals(IReadOnlyList<LabelledCell> row, int index, FormHead head) =>
        row[index].Field == "annual_goal"
        && (row.Skip(index + 1).Any(cell => cell.Field == "annual_goal")
            || (head.Labels.TryGetValue("section_goals", out var section) && section.Text == row[index].Cell.Text));

    // The heads of whole sections announce no value of their own.
    private static bool Claims(string field, LabelledCell? next) =>
        next is { Field: null }
        && (next.FundingLine is null || field is "project_category" or "project_nature")
        && !field.StartsWith("section_", StringComparison.Ordinal) && field != "ignored_head"
        && !(field is "overall_goal" or "annual_goal" && GoalReader.IsPeriod(next.Cell.Text));

    private static void ClaimBlank(FormHead head, string field, Cell label) => head.Labels.TryAdd(field, label);

    private static void ClaimField(FormHead head, string field, Cell label, Cell value, FormNotes notes)
    {
        head.Labels.TryAdd(field, label);
        if (head.Values.TryAdd(field, value)) return;
        if (head.Values[field].Text == value.Text)
            notes.Remarks.Add(new Remark(RemarkKind.DoubledField, label.Text, label.Place));
        else if (HeadFields.IsIdentity(field))
            notes.Refuse(value.Place, label.Text, value.Text, $"与前面的“{head.Values[field].Text}”不一致，同一栏目只应有一个值");
        else
            notes.Stray(value);
    }

    private static void RefuseSecondAmount(Cell label, Cell first, Cell second, FormNotes notes)
    {
        if (first.Text == second.Text)
            notes.Repairs.Add(new Repair(
                "DOUBLED_CELL", "funding", null, $"{first.Text} {second.Text}", first.Text, "同一金额印了两遍", second.Place));
        else
            notes.Refuse(second.Place, label.Text, second.Text, $"与“{first.Text}”并列，一个栏目只应有一个金额");
    }
}
