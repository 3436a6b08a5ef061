namespace PerfEtl.Tests.Properties;

/// <summary>The indicator table of a made-up form as printed: lines of cells, which tests move about.</summary>
/// <param name="Lines">Section, level 1, level 2, name, target; the first line is the table's head.</param>
internal sealed record PrintedTable(IReadOnlyList<string[]> Lines)
{
    public const int Level1 = 1;
    public const int Level2 = 2;
    public const int Name = 3;
    public const int Target = 4;

    private static readonly string[] Head = ["绩效指标", "一级指标", "二级指标", "三级指标", "指标目标值"];

    /// <summary>The clean print: every label on the first row of its block.</summary>
    public static PrintedTable Of(MadeForm form) => new(
    [
        Head,
        .. form.Rows.Select((row, index) => new[]
        {
            "",
            index == 0 || form.Rows[index - 1].Level1 != row.Level1 ? row.Level1 : "",
            index == 0 || form.Rows[index - 1].Level2 != row.Level2 ? row.Level2 : "",
            row.Name,
            row.Target.Printed,
        }),
    ]);

    /// <summary>With the line of an indicator, 0-based, replaced.</summary>
    public PrintedTable With(int row, Func<string[], string[]> change) => new(
        [.. Lines.Select((line, index) => index == row + 1 ? change([.. line]) : line)]);

    /// <summary>With one cell replaced.</summary>
    public PrintedTable With(int row, int column, string text) => With(row, line =>
    {
        line[column] = text;
        return line;
    });

    /// <summary>With a line before the line of an indicator.</summary>
    public PrintedTable WithLineBefore(int row, params string[] line) =>
        new([.. Lines.Take(row + 1), line, .. Lines.Skip(row + 1)]);
}
