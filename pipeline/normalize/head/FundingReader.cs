using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Funding cells → yuan, in the unit that the amount, its label or the form prints, or its kind implies.
/// </summary>
internal sealed class FundingReader(Vocabulary vocabulary)
{
    private readonly FormMoneyUnit moneyUnit = new(vocabulary);

    /// <summary>What was declared, and what a self-assessment prints beside it; amounts that cannot be read refuse the
    /// form.</summary>
    /// <param name="head">The labels and amounts.</param>
    /// <param name="above">The rows above the table: the unit may stand above and in the title.</param>
    /// <param name="below">The rows from the table on: the unit may stand in a footer.</param>
    /// <param name="elsewhere">Lines of the document that print a money unit but belong to no or another form.</param>
    /// <param name="notes">Receives refusals and repairs.</param>
    /// <param name="outside">The unit that a person or the source tells.</param>
    public FundingReading Read(
        FormHead head, IReadOnlyList<Row> above, IReadOnlyList<Row> below, IReadOnlyList<Row> elsewhere,
        OutsideReader outside, FormNotes notes)
    {
        var last = LastOfTable(below);
        var footers = below.Where((row, index) => IsFooter(row) || (index > last && TitleBlock.IsUnit(row)));
        var mentions = MoneyUnitMentions.Of(head, above, footers);
        var (unit, from) = moneyUnit.Decide(head, mentions, elsewhere, outside, notes);
        var lines = new List<FundingLine>();
        foreach (var (code, label, amount) in head.Funding)
        {
            var line = new FundingLine(code, label.Text, label.Place, Amount(code, label, amount, unit, notes));
            var known = lines.FindIndex(other => other.Code == code);
            if (known < 0) lines.Add(line);
            else lines[known] = Merge(lines[known], line, notes);
        }

        var executed = Executed(lines, head, unit, notes);
        var declared = new Funding([.. lines.Where(line => !Execution.IsStage(line.Code))]);
        return new FundingReading(declared, executed, lines.Exists(line => line.Amount is not null) ? from : null);
    }

    // An amount of the execution that cannot be read is told, and refuses nothing of what was declared.
    private static Execution Executed(
        List<FundingLine> funding, FormHead head, UnitMention? unit, FormNotes notes)
    {
        var lines = funding.Where(line => Execution.IsStage(line.Code)).ToList();
        foreach (var (code, label, cell) in head.Executed.Where(one => lines.TrueForAll(line => line.Code != one.Code)))
        {
            var scratch = new FormNotes();
            var amount = Amount(code, label, cell, unit, scratch);
            notes.Repairs.AddRange(scratch.Repairs);
            if (scratch.Refusals.Count > 0) notes.Unclaimed(cell);
            lines.Add(new FundingLine(code, label.Text, label.Place, amount));
        }

        return lines.Count == 0 && head.Marks.Count == 0 ? Execution.None : new Execution(lines, head.Marks);
    }

    private static Printed<Yuan>? Amount(string code, Cell label, Cell? cell, UnitMention? formUnit, FormNotes notes)
    {
        if (cell is null) return null;
        var unit = MoneyUnits.InLabel(label.Text) is { } own ? new UnitMention(own, label) : formUnit;
        switch (YuanParser.Parse(cell.Text, unit?.Unit))
        {
            case Reading<ParsedYuan>.Read(var parsed):
                foreach (var (kind, reason) in parsed.SpellingChanges)
                    notes.Repairs.Add(new Repair(kind, code, null, cell.Text, parsed.Spelling, reason, cell.Place));
                if (parsed.Amount is not { } yuan) return null;
                NoteScale(code, cell, parsed, unit, notes);
                return new Printed<Yuan>(yuan, cell.Text, cell.Place);
            case Reading<ParsedYuan>.Unreadable(_, var reason):
                notes.Refuse(cell.Place, label.Text, cell.Text, reason);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // No number differs from the print without a repair that says whose word it was.
    private static void NoteScale(string code, Cell cell, ParsedYuan parsed, UnitMention? unit, FormNotes notes)
    {
        if ((parsed.PrintedUnit ?? unit?.Unit ?? MoneyUnit.Yuan) == MoneyUnit.Yuan) return;
        var after = FormattableString.Invariant($"{parsed.Amount!.Value.Amount:0.##}元");
        var reason = parsed.PrintedUnit is not null
            ? "金额后面写有单位，换算为元"
            : $"按{unit!.Cell.Place}“{unit.Text}”写明的单位换算为元";
        notes.Repairs.Add(new Repair("MONEY_SCALE", code, null, cell.Text, after, reason, cell.Place));
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

    private static int LastOfTable(IReadOnlyList<Row> rows)
    {
        var last = rows.Count - 1;
        while (last >= 0 && rows[last].Cells.Count <= 1) last--;
        return last;
    }

    private bool IsFooter(Row row) => row.Cells is [var cell]
        && vocabulary.Footers.Any(start => cell.Text.StartsWith(start, StringComparison.Ordinal));
}

/// <summary>The money of a form.</summary>
/// <param name="Declared">What was declared.</param>
/// <param name="Executed">What a self-assessment prints beside it.</param>
/// <param name="UnitFrom">Where the unit was taken from; null for a form without amounts.</param>
internal sealed record FundingReading(Funding Declared, Execution Executed, Provenance? UnitFrom);
