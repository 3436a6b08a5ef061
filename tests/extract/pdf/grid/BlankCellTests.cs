using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>Blank label cells: which are blocks of their own, and which may be the rest of the cell above.</summary>
public sealed class BlankCellTests
{
    private static readonly double[] Columns = [50, 150, 250];

    // Rows of 40 points; a label's cell covers as many as it says.
    private static Sheet Page(double top, params (string Label, int Rows)[] labels)
    {
        var (sheet, row, bottom) = (new Sheet(), 0, top + 40 * labels.Sum(label => label.Rows));
        foreach (var column in Columns) sheet.Down(column, top, bottom);
        foreach (var (label, rows) in labels)
        {
            sheet.Across(top + 40 * row, 50, 250).Text(55, top + 40 * row + 15, label);
            for (var end = row + rows; row < end; row++)
                sheet.Across(top + 40 * row, 150, 250).Text(155, top + 40 * row + 15, $"名{row + 1}");
        }

        return sheet.Across(bottom, 50, 250);
    }

    private static IEnumerable<string> Blank(params Sheet[] sheets) =>
        TableRows.Of(Stitched.Rows(sheets), [])
            .Select(row => string.Join(' ', row.Blank.Select(cell => cell.Place.ToString())));

    [Fact]
    public void Of_MergedBlankCellInAPage_StandsBesideItsRows() => Assert.Equal(
        ["", "第1页第2行第1列", "第1页第2行第1列", ""], Blank(Page(100, ("数量指标", 1), ("", 2), ("质量指标", 1))));

    [Fact]
    public void Of_BlankCellsOfOneRow_AreNotMerged() =>
        Assert.Equal(["", "", ""], Blank(Page(100, ("数量指标", 1), ("", 1), ("", 1))));

    [Fact]
    public void Of_MergedBlankCellThatBeginsAPage_IsTheRestOfTheOneAbove() => Assert.Equal(
        ["", "", "", ""], Blank(Page(100, ("数量指标", 2)), Page(60, ("", 2))));

    [Fact]
    public void Of_BlankCellsOfOneRowOnBothSidesOfABreak_AreNotMerged() => Assert.Equal(
        ["", "", "", ""], Blank(Page(100, ("数量指标", 1), ("", 1)), Page(60, ("", 1), ("质量指标", 1))));

    [Fact]
    public void Of_MergedBlankCellCutByABreak_StandsBesideAllItsRows() => Assert.Equal(
        ["", "第1页第2行第1列", "第1页第2行第1列", "第1页第2行第1列", ""],
        Blank(Page(100, ("数量指标", 1), ("", 2)), Page(60, ("", 1), ("质量指标", 1))));
}
