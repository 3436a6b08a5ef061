using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Table;

/// <summary>
/// A small form whose indicator table a test types: bars between cells, a line a row, its head first.
/// </summary>
/// <param name="Table">Without the column of 绩效指标; a level stands only where its block begins.</param>
/// <param name="Below">Lines below the table; empty for none.</param>
internal sealed record TableForm(string Table, string Below = "")
{
    private static readonly string[] Head =
    [
        "项目支出绩效目标申报表", "(2024年度)", "项目名称\t乡村道路维护\t主管部门\t临江县交通运输局",
        "项目资金（万元）\t年度资金总额\t100", "\t其中：财政拨款\t100", "年度目标\t完成乡村道路日常维护，保障通行安全。",
    ];

    private string[][] Rows => [.. Table.Trim().Split('\n').Select((line, index) =>
        (string[])[index == 0 ? "绩效指标" : "", .. line.Split('|').Select(cell => cell.Trim())])];

    private IEnumerable<string> BelowLines => Below.Length == 0 ? [] : Below.Split('\n');

    /// <summary>As a text with tabs.</summary>
    public string Tabs => string.Join('\n', [.. Head, .. Rows.Select(row => string.Join('\t', row)), .. BelowLines]);

    /// <summary>As a text with bars.</summary>
    public string Bars => string.Join(
        '\n', [.. Head.Select(line => line.Replace("\t", " | ", StringComparison.Ordinal)),
            .. Rows.Select(row => string.Join(" | ", row) + " |"),
            .. BelowLines.Select(line => line.Replace("\t", " | ", StringComparison.Ordinal))]);

    /// <summary>As rows between rulings, as a database and a print give them.</summary>
    public ExtractedForm Ruled
    {
        get
        {
            var line = 0;
            var rows = Head.Select(text => RowOf(++line, text.Split('\t'), isRuled: false)).ToList();
            var covering = new Cell?[2];
            foreach (var cells in Rows)
            {
                var row = RowOf(++line, cells, isRuled: true);
                if (line > Head.Length + 1) row = Cover(row, covering);
                rows.Add(row);
            }

            rows.AddRange(BelowLines.Select(text => RowOf(++line, text.Split('\t'), isRuled: true)));
            return new ExtractedForm(1, CellLayout.Ruled, rows);
        }
    }

    /// <summary>Every reading: of tabs, of bars, of rulings.</summary>
    public IEnumerable<(string Layout, NormalizedForm Form)> Readings =>
    [
        ("tabs", Forms.Read(Tabs)[0]), ("bars", Forms.Read(Bars)[0]), ("ruled", Forms.Normalize(Ruled)),
    ];

    /// <summary>The indicators of a reading, a line each; <c>refused</c> if it was.</summary>
    public static string Indicators(NormalizedForm form) => form is NormalizedForm.Read(var read)
        ? string.Join('\n', read.Indicators.Select(row =>
            $"{row.Category.Level2}|{row.Name.Value}|{row.Target?.Text ?? "-"}"))
        : "refused";

    private static Row RowOf(int line, string[] texts, bool isRuled)
    {
        var cells = texts.Select((text, index) => new Cell(text, new Place(line, index + 1), ColumnSpan: 1));
        return new Row(line, [.. cells.Where(cell => cell.Text.Length > 0)]) { IsRuled = isRuled };
    }

    // A level reaches down to the next one.
    private static Row Cover(Row row, Cell?[] covering)
    {
        var above = covering.OfType<Cell>().ToList();
        for (var level = 0; level < 2; level++)
        {
            if (row.Cells.FirstOrDefault(cell => cell.Column == level + 2) is not { } own) continue;
            covering[level] = own;
            if (level == 0) covering[1] = null;
            above.RemoveAll(cell => cell.Column >= level + 2);
        }

        return row with { Covering = above };
    }
}
