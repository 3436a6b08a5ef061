namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>The head of the indicators printed again on every page: rows in are rows out.</summary>
public sealed class RepeatedHeadTests
{
    private const double Top = 100;
    private const double Height = 30;

    private static readonly double[] Columns = [50, 90, 170, 270, 390, 500];
    private static readonly string[] Head = ["一级指标", "二级指标", "三级指标", "指标值"];

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Stitch_HeadWithABlankCell_LosesNoRow(int pages, bool isOpenBelowTheBlank)
    {
        var sheets = new List<Sheet>();
        for (var page = 0; page < pages; page++) sheets.Add(Page(page, 1, isOpenBelowTheBlank));

        AssertRows(sheets, pages);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Stitch_HeadOfTwoLines_LosesNoRow(int pages)
    {
        var sheets = new List<Sheet>();
        for (var page = 0; page < pages; page++) sheets.Add(Page(page, 2, isOpenBelowTheBlank: false));

        AssertRows(sheets, pages);
    }

    // The first page ends right above the head: it is printed for the first time on the second.
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Stitch_HeadThatBeginsASecondPage_LosesNoRow(int pages)
    {
        var form = new Sheet();
        Label(form);
        form.Across(Y(1), 50, 500);
        var sheets = new List<Sheet> { form };
        for (var page = 1; page < pages; page++) sheets.Add(Page(page, 1, isOpenBelowTheBlank: false));

        var rows = Stitched.Rows([.. sheets]);

        Assert.Equal(
            Enumerable.Range(5, 4 * (pages - 1)).Select(number => $"第{number}段里程"),
            rows.Select(row => row.Cells.FirstOrDefault(cell => cell.Text.StartsWith('第'))?.Text).OfType<string>());
        Assert.Equal(1, rows.Count(row => !row.IsRepeatedHead && row.Cells.Any(cell => cell.Text == Head[0])));
        Assert.Equal(pages - 2, rows.Count(row => row.IsRepeatedHead));
    }

    private static void AssertRows(List<Sheet> sheets, int pages)
    {
        var rows = Stitched.Rows([.. sheets]).Where(row => !row.IsRepeatedHead)
            .Select(row => row.Cells.FirstOrDefault(cell => cell.Text.StartsWith('第'))?.Text).OfType<string>();

        Assert.Equal(Enumerable.Range(1, 4 * pages).Select(number => $"第{number}段里程"), rows);
    }

    // 绩效指标 stands beside everything on the first page; the labels of the only block stand in its middle, on page 2.
    private static Sheet Page(int page, int headLines, bool isOpenBelowTheBlank)
    {
        var sheet = new Sheet();
        var (first, last) = (page == 0 ? 1 : 0, page == 0 ? 1 + headLines + 4 : headLines + 4);
        if (page == 0) Label(sheet);
        foreach (var column in Columns) sheet.Down(column, Top + Height * first, Top + Height * last);
        sheet.Across(Y(first), 50, 500).Across(Y(last), 50, 500);
        sheet.Across(Y(first + headLines), page == 0 || isOpenBelowTheBlank ? 90 : 50, 500);
        for (var column = 0; column < 4; column++)
        {
            var isSplit = headLines == 2 && column == 3;
            sheet.Text(Columns[column + 1] + 4, Y(first) + 20, isSplit ? "年度指标值" : Head[column]);
            if (!isSplit) continue;
            sheet.Across(Y(first + 1), 390, 500).Text(394, Y(first + 1) + 20, "指标值");
        }

        for (var row = 0; row < 4; row++)
        {
            var y = Y(first + headLines + row);
            if (row > 0) sheet.Across(y, 270, 500);
            sheet.Text(274, y + 20, $"第{4 * page + row + 1}段里程").Text(394, y + 20, $"≥{4 * page + row + 1}公里");
        }

        if (page == 0) sheet.Text(54, Y(4) + 20, "绩效").Text(54, Y(5) + 20, "指标");
        if (page == 1) sheet.Text(94, Y(headLines + 2) + 20, "产出指标").Text(174, Y(headLines + 2) + 20, "数量指标");
        return sheet;
    }

    // A row of the form's own head above, so that the indicators' head stands in the middle of the table.
    private static void Label(Sheet sheet)
    {
        sheet.Across(Top, 50, 500).Down(50, Top, Y(1)).Down(170, Top, Y(1)).Down(500, Top, Y(1));
        sheet.Text(54, Top + 20, "项目名称").Text(174, Top + 20, "道路维护");
    }

    private static double Y(int row) => Top + Height * row;
}
