using PerfEtl.Pipeline.Extract.Pdf.Grid;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>Puts hand-drawn pages together and writes their rows down so that truth can be typed.</summary>
internal static class Stitched
{
    private static readonly string[] Labels =
        ["产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "质量", "服务对象满意度指标", "项目资金", "项目资金（元）", "项目资金总额"];

    public static IReadOnlyList<StitchedRow> Rows(params Sheet[] sheets) =>
        new PageStitcher(Labels.Contains).Stitch([.. sheets.Select((sheet, index) => sheet.Layout(index + 1))]);

    /// <summary>One line a row: page.row, <c>F</c> free, <c>T1</c> table, <c>H1</c> repeated head, then
    /// <c>column text</c> with the spans beyond one, <c>1+2</c> two columns, <c>1v3</c> three rows.</summary>
    public static string[] Text(params Sheet[] sheets) => [.. Rows(sheets).Select(Text)];

    private static string Text(StitchedRow row)
    {
        var kind = row.IsFree ? "F" : row.IsRepeatedHead ? $"H{row.Table}" : $"T{row.Table}";
        var cells = row.Cells.Select(cell =>
            $"{cell.Column}{(cell.ColumnSpan > 1 ? $"+{cell.ColumnSpan}" : "")}"
            + $"{(cell.RowSpan > 1 ? $"v{cell.RowSpan}" : "")} {cell.Text}".TrimEnd());
        return $"{row.Page}.{row.RowOnPage} {kind} {string.Join(" | ", cells)}";
    }
}
