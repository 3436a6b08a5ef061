using FsCheck;
using FsCheck.Fluent;

namespace PerfEtl.Tests.Properties;

/// <summary>Tables in which cells were moved, swapped, doubled and dropped at once: nothing is invented.</summary>
public sealed class DisorderTests
{
    private static readonly Gen<(MadeForm Form, PrintedTable Table)> Cases =
        from form in MadeForm.Any
        from count in Gen.Choose(1, 4)
        from steps in StepIn(form).ArrayOf(count)
        select (form, steps.Aggregate(PrintedTable.Of(form), (table, step) => step(table)));

    [Fact]
    public void Read_DisorderedTable_NamesAndTargetsArePrintedCells() => Properties.Hold(
        Cases,
        made =>
        {
            if (MadeReading.Of(FormPrinter.Tabs(made.Form, made.Table)).Facts is not { } facts) return;
            var printed = made.Table.Lines.SelectMany(line => line).ToHashSet();
            Assert.All(facts.Rows, row => Assert.Contains(row.Name, printed));
            Assert.All(facts.Rows, row => Assert.True(row.Printed is null || printed.Contains(row.Printed)));
            Assert.Equal(made.Form.Facts.Fields, facts.Fields);
        },
        1_000);

    [Fact]
    public void Read_DisorderedTable_NoNameIsSilentlyLost() => Properties.Hold(
        Cases,
        made =>
        {
            var text = FormPrinter.Tabs(made.Form, made.Table);
            var reading = MadeReading.Of(text);
            if (reading.Facts is not { } facts) return;
            var names = facts.Rows.Select(row => row.Name).ToHashSet();
            var lost = made.Form.Rows.Select(row => row.Name)
                .Where(name => made.Table.Lines.Any(line => line.Contains(name)) && !names.Contains(name))
                .Where(name => !IsTold(reading, facts.Rows.FirstOrDefault(row => row.Printed == name)));
            Assert.True(!lost.Any(), $"{string.Join(' ', lost)}\n{string.Join('\n', facts.Rows)}\n{text}");
        },
        1_000);

    /// <summary>A name that is no row's name is told as stray, or at the row that it is the target of.</summary>
    private static bool IsTold(MadeReading reading, RowFacts? row) => row is null
        ? reading.Told.Any(report => report.Rule == "STRAY_TEXT")
        : reading.Told.Any(report => report.Line == row.Line && report.Field is "name" or "target");

    /// <summary>One thing that goes wrong in a table of a form.</summary>
    private static Gen<Func<PrintedTable, PrintedTable>> StepIn(MadeForm form) =>
        from row in Gen.Choose(0, form.Rows.Count - 1)
        from other in Gen.Choose(0, form.Rows.Count - 1)
        from column in Gen.Choose(1, 4)
        from target in Gen.Choose(0, 4)
        from step in Gen.Elements<Func<PrintedTable, PrintedTable>>(
            table => table.With(row, column, ""),
            table => table.With(row, target, table.Lines[row + 1][column]),
            table => Swap(table, (row, column), (row, target)),
            table => Swap(table, (row, column), (other, column)),
            table => Swap(table, (row, PrintedTable.Level2), (other, PrintedTable.Level2)),
            table => table.WithLineBefore(row, "", "", "", "", ""))
        select step;

    private static PrintedTable Swap(PrintedTable table, (int Row, int Column) one, (int Row, int Column) other)
    {
        if (new[] { one, other }.Any(place => table.Lines[place.Row + 1].Length <= place.Column)) return table;
        var (first, second) = (table.Lines[one.Row + 1][one.Column], table.Lines[other.Row + 1][other.Column]);
        return table.With(one.Row, one.Column, second).With(other.Row, other.Column, first);
    }
}
