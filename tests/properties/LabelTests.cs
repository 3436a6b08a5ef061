using FsCheck.Fluent;

namespace PerfEtl.Tests.Properties;

/// <summary>Level labels that stand elsewhere, twice or nowhere: the level is recovered, refused or reported.</summary>
public sealed class LabelTests
{
    [Fact]
    public void Read_LabelOnAnyRowOfItsBlock_IsRecoveredOrTold() => Properties.Hold(
        from form in MadeForm.Any
        from steps in Gen.Choose(0, 3).ArrayOf(8)
        select (Form: form, Steps: steps),
        made =>
        {
            var table = PrintedTable.Of(made.Form);
            foreach (var (block, steps) in made.Form.Blocks.Zip(made.Steps))
            {
                table = MoveLabel(table, block.First, Math.Min(block.First + steps, block.Last));
            }

            AssertTellingRows(made.Form, table);
        });

    [Fact]
    public void Read_LabelInTwoColumns_IsExact() => Properties.Hold(
        MadeForm.Any,
        form =>
        {
            var table = form.Blocks.Select(block => block.First).Aggregate(PrintedTable.Of(form), (table, row) =>
                table.Lines[row + 1][PrintedTable.Level1].Length > 0
                    ? table
                    : table.With(row, PrintedTable.Level1, form.Rows[row].Level2));
            Properties.AssertSame(form.Facts, FormPrinter.Tabs(form, table));
        });

    [Fact]
    public void Read_LabelOneRowTooHighWhereThePrintShowsTheSlip_IsRecoveredOrTold() => Properties.Hold(
        from form in MadeForm.Any.Where(form => Slips(form).Any())
        from slip in Gen.Elements(Slips(form))
        select (Form: form, Slip: slip),
        made =>
        {
            var (form, row) = (made.Form, made.Slip);
            var table = PrintedTable.Of(form)
                .With(row + 1, PrintedTable.Level2, "")
                .With(row, line => ["", "", "", form.Rows[row + 1].Level2, line[PrintedTable.Name]]);
            Properties.AssertSameOrTold(
                form.FactsOf(WithoutTarget(form, row)), FormPrinter.Tabs(form, table), FormPrinter.Tabs(form));
        });

    [Fact]
    public void Read_LevelTwoLabelNotPrinted_IsRecoveredOrTold() => Properties.Hold(
        from form in MadeForm.Any
        from block in Gen.Elements(form.Blocks)
        select (Form: form, Row: block.First),
        made => AssertTellingRows(made.Form, PrintedTable.Of(made.Form).With(made.Row, PrintedTable.Level2, "")));

    [Fact]
    public void Read_NoLevelOneLabelPrinted_IsExact() => Properties.Hold(
        MadeForm.Any,
        form => Properties.AssertSame(form.Facts, FormPrinter.Tabs(form, Enumerable.Range(0, form.Rows.Count)
            .Aggregate(PrintedTable.Of(form), (table, row) => table.With(row, PrintedTable.Level1, "")))));

    [Fact]
    public void Read_BothLabelsOneColumnRight_IsRecoveredOrTold() => Properties.Hold(
        from form in MadeForm.Any
        from block in Gen.Elements(form.Blocks)
        select (Form: form, Row: block.First),
        made => AssertTellingRows(
            made.Form, PrintedTable.Of(made.Form).With(made.Row, line => ["", .. line])));

    [Fact]
    public void Read_LabelOnALineOfItsOwn_IsRecoveredOrTold() => Properties.Hold(
        from form in MadeForm.Any
        from block in Gen.Elements(form.Blocks)
        from row in Gen.Choose(block.First, block.Last + 1)
        select (Form: form, block.First, Row: row),
        made =>
        {
            var table = PrintedTable.Of(made.Form);
            var labels = table.Lines[made.First + 1][..PrintedTable.Name];
            AssertTellingRows(made.Form, table.With(made.First, line => ["", "", "", line[3], line[4]])
                .WithLineBefore(made.Row, [.. labels, "", ""]));
        });

    [Fact]
    public void Read_NameThatSpeaksForAnotherLevel_StaysWhereTheFormDeclaresItOrIsTold() => Properties.Hold(
        from form in MadeForm.Any
        from row in Gen.Choose(0, form.Rows.Count - 1)
        from ending in Gen.Elements("完成及时率", "验收合格率", "群众满意度", "长效管理机制健全性")
        select (Form: form, Row: row, Ending: ending),
        made =>
        {
            var rows = made.Form.Rows.Select((row, index) =>
                index == made.Row ? row with { Name = "中心广场" + made.Ending } : row);
            var form = made.Form with { Rows = [.. rows] };
            Properties.AssertSameOrTold(form.Facts, FormPrinter.Tabs(form), FormPrinter.Tabs(made.Form));
        });

    /// <summary>Rows that are not the first of their block and are followed by the first of another.</summary>
    private static IEnumerable<int> Slips(MadeForm form) =>
        from block in form.Blocks
        where block.First < block.Last && block.Last < form.Rows.Count - 1
        select block.Last;

    private static IEnumerable<MadeRow> WithoutTarget(MadeForm form, int row) => form.Rows.Select((other, index) =>
        index == row ? other with { Target = MadeTarget.Missing } : other);

    private static PrintedTable MoveLabel(PrintedTable table, int from, int to)
    {
        var label = table.Lines[from + 1][PrintedTable.Level2];
        return table.With(from, PrintedTable.Level2, "").With(to, PrintedTable.Level2, label);
    }

    /// <summary>Only a name that tells can speak against a label that stands elsewhere.</summary>
    private static void AssertTellingRows(MadeForm form, PrintedTable table) => Properties.AssertSameOrTold(
        form.Facts, FormPrinter.Tabs(form, table), FormPrinter.Tabs(form),
        difference => difference.Field != "level2" || form.Rows[difference.Line - 1].IsTelling);
}
