using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Funding cells → yuan, in the unit of the amount, its label, its section, the form or its kind.</summary>
internal sealed class FundingReader(Vocabulary vocabulary)
{
    /// <summary>The funding lines of a head; amounts that cannot be read refuse the form.</summary>
    /// <param name="head">The labels and amounts.</param>
    /// <param name="above">The rows above the table: the unit may stand in the title.</param>
    /// <param name="below">The rows from the table on: the unit may stand in a footer.</param>
    /// <param name="notes">Receives refusals.</param>
    public Funding Read(FormHead head, IReadOnlyList<Row> above, IReadOnlyList<Row> below, FormNotes notes)
    {
        var unit = FormUnit(head, MentionedUnits.In(above.Concat(below.Where(IsFooter))));
        var lines = new List<FundingLine>();
        foreach (var (code, label, amount) in head.Funding)
        {
            var line = new FundingLine(code, label.Text, label.Place, Amount(code, label, amount, unit, notes));
            var known = lines.FindIndex(other => other.Code == code);
            if (known < 0) lines.Add(line);
            else lines[known] = Merge(lines[known], line, notes);
        }

        return new Funding(lines);
    }

    private static Printed<Yuan>? Amount(string code, Cell label, Cell? cell, MoneyUnit? formUnit, FormNotes notes)
    {
        if (cell is null) return null;
        switch (YuanParser.Read(cell.Text, MoneyUnits.InLabel(label.Text) ?? formUnit))
        {
            case Reading<ParsedYuan>.Read(var parsed):
                foreach (var (kind, reason) in parsed.SpellingChanges)
                    notes.Repairs.Add(new Repair(kind, code, null, cell.Text, parsed.Spelling, reason, cell.Place));
                return parsed.Amount is { } yuan ? new Printed<Yuan>(yuan, cell.Text, cell.Place) : null;
            case Reading<ParsedYuan>.Unreadable(_, var reason):
                notes.Refuse(cell.Place, label.Text, cell.Text, reason);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static FundingLine Merge(FundingLine one, FundingLine other, FormNotes notes)
    {
        if (one.Amount is null) return other;
        if (other.Amount is null || one.Amount.Value == other.Amount.Value)
            notes.Remarks.Add(new Remark(RemarkKind.DoubledField, other.Label, other.LabelPlace));
        else
            notes.Refuse(other.Amount.Place, other.Label, other.Amount.Text, $"与前面的“{one.Amount.Text}”不一致，同一栏目只应有一个金额");
        return one;
    }

    private bool IsFooter(Row row) => row.Cells is [var cell]
        && vocabulary.Footers.Any(start => cell.Text.StartsWith(start, StringComparison.Ordinal));

    // Two different units in one form leave it open which of them the amounts are in.
    private MoneyUnit? FormUnit(FormHead head, IReadOnlyList<MoneyUnit> mentioned) =>
        UnitOf(head, "section_funding") ?? UnitOf(head, "ignored_head") ?? Printed(head) ?? mentioned switch
        {
            [] => OfKind(head),
            [var one] => one,
            _ => null,
        };

    private static MoneyUnit? UnitOf(FormHead head, string field) =>
        head.Labels.TryGetValue(field, out var label) ? MoneyUnits.InLabel(label.Text) : null;

    // “单位：万元” stands in a cell of its own, beside 填报单位, or alone in brackets under 资金情况.
    private static MoneyUnit? Printed(FormHead head)
    {
        if (head.Values.TryGetValue("money_unit", out var value)) return MoneyUnits.InLabel(value.Text);
        return head.Unclaimed.Concat(head.Values.Values).Select(UnitAlone).FirstOrDefault(unit => unit is not null);
    }

    private static MoneyUnit? UnitAlone(Cell cell) =>
        cell.Text.Contains("单位", StringComparison.Ordinal) || cell.Text is ['(' or '（', ..]
            ? MoneyUnits.InLabel(cell.Text)
            : null;

    private MoneyUnit? OfKind(FormHead head) =>
        head.Funding.Select(line => vocabulary.FormKinds.GetValueOrDefault(LabelKey.Of(line.Label.Text)))
            .Where(unit => unit is not null).Select(unit => MoneyUnits.Named(unit!)).FirstOrDefault();
}
