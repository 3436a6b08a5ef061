using FsCheck;
using FsCheck.Fluent;

namespace PerfEtl.Tests.Properties;

/// <summary>Cells and lines that stand elsewhere, twice or nowhere: read as meant, refused or reported.</summary>
public sealed class CellTests
{
    private static readonly Gen<(MadeForm Form, int Row)> AnyRow =
        from form in MadeForm.Any
        from row in Gen.Choose(0, form.Rows.Count - 1)
        select (form, row);

    private static readonly Gen<(MadeForm Form, int Row)> RowsWithoutLabel =
        from form in MadeForm.Any.Where(form => form.Rows.Count > form.Blocks.Count())
        let rows = Enumerable.Range(1, form.Rows.Count - 1).Except(form.Blocks.Select(block => block.First))
        from row in Gen.Elements(rows)
        select (form, row);

    [Fact]
    public void Read_NameAndTargetShiftedLeft_IsExact() => Properties.Hold(
        from made in RowsWithoutLabel
        from columns in Gen.Choose(1, 3)
        select (made.Form, made.Row, Columns: columns),
        made => AssertExact(made.Form, PrintedTable.Of(made.Form).With(
            made.Row, line => [.. line[made.Columns..], .. Enumerable.Repeat("", made.Columns)])));

    [Fact]
    public void Read_WholeLineShiftedLeft_IsExact() => Properties.Hold(
        AnyRow, made => AssertExact(made.Form, PrintedTable.Of(made.Form).With(made.Row, line => line[1..])));

    [Fact]
    public void Read_NameShiftedLeftTargetInPlace_IsExact() => Properties.Hold(
        from made in RowsWithoutLabel
        from column in Gen.Choose(0, 2)
        select (made.Form, made.Row, Column: column),
        made => AssertExact(made.Form, PrintedTable.Of(made.Form).With(made.Row, line =>
        {
            (line[made.Column], line[PrintedTable.Name]) = (line[PrintedTable.Name], "");
            return line;
        })));

    [Fact]
    public void Read_TargetLost_IsToldAsMissing() => Properties.Hold(
        AnyRow,
        made =>
        {
            var text = FormPrinter.Tabs(made.Form, PrintedTable.Of(made.Form).With(made.Row, PrintedTable.Target, ""));
            var rows = made.Form.Rows.Select((row, index) =>
                index == made.Row ? row with { Target = MadeTarget.Missing } : row);
            Properties.AssertSame(made.Form.FactsOf(rows), text);
            Assert.Contains(new Report("TARGET_MISSING", "target", made.Row + 1), MadeReading.Of(text).Told);
        });

    [Fact]
    public void Read_NameLost_IsRefusedOrTold() => Properties.Hold(
        AnyRow,
        made => AssertToldOrRefused(made.Form, PrintedTable.Of(made.Form).With(made.Row, PrintedTable.Name, "")));

    [Fact]
    public void Read_NameSplitInTwoCells_IsRefusedOrTold() => Properties.Hold(
        from made in AnyRow
        from length in Gen.Choose(1, made.Form.Rows[made.Row].Name.Length - 1)
        select (made.Form, made.Row, Length: length),
        made => AssertToldOrRefused(made.Form, PrintedTable.Of(made.Form).With(made.Row, line =>
            [.. line[..3], line[3][..made.Length], line[3][made.Length..], line[4]])));

    [Fact]
    public void Read_NameAndTargetInOneCell_IsRefusedOrTold() => Properties.Hold(
        AnyRow,
        made => AssertToldOrRefused(
            made.Form, PrintedTable.Of(made.Form).With(made.Row, line => [.. line[..3], line[3] + line[4], ""])));

    [Fact]
    public void Read_LinesBetweenRows_IsExact() => Properties.Hold(
        from made in AnyRow
        from line in Gen.Elements<string[]>([], ["", "", "", "", ""], ["-----", "-----", "-----"], ["", "---", "---"])
        select (made.Form, made.Row, Line: line),
        made => AssertExact(made.Form, PrintedTable.Of(made.Form).WithLineBefore(made.Row, made.Line)));

    [Fact]
    public void Read_RowDoubled_IsTold() => Properties.Hold(
        AnyRow,
        made =>
        {
            var row = made.Form.Rows[made.Row];
            var table = PrintedTable.Of(made.Form)
                .WithLineBefore(made.Row + 1, "", "", "", row.Name, row.Target.Printed);
            var reading = MadeReading.Of(FormPrinter.Tabs(made.Form, table));
            if (reading.Facts is null) return;
            Assert.Contains(new Report("DUPLICATE_INDICATOR", "name", made.Row + 2), reading.Told);
        });

    [Fact]
    public void Read_NameDoubledInTheNextColumn_IsExactOrToldOrRefused() => Properties.Hold(
        AnyRow,
        made => AssertToldOrRefused(made.Form, PrintedTable.Of(made.Form).With(
            made.Row, line => [.. line[..3], line[3], line[3], line[4]])));

    [Fact]
    public void Read_NameAndTargetSwapped_IsRefusedOrTold() => Properties.Hold(
        AnyRow,
        made => AssertToldOrRefused(made.Form, PrintedTable.Of(made.Form).With(
            made.Row, line => [.. line[..3], line[4], line[3]])));

    private static void AssertExact(MadeForm form, PrintedTable table) =>
        Properties.AssertSame(form.Facts, FormPrinter.Tabs(form, table));

    private static void AssertToldOrRefused(MadeForm form, PrintedTable table) =>
        Properties.AssertSameOrTold(form.Facts, FormPrinter.Tabs(form, table), FormPrinter.Tabs(form));
}
