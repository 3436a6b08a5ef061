using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>绩效指标: how many of each level 2, how many can be measured, how many have no target.</summary>
internal static class IndicatorSection
{
    private static readonly Column[] Columns =
    [
        new("一级指标", 1), new("二级指标", 1), Column.Number("指标数"), Column.Number("占比"), Column.Number("数值"),
        Column.Number("区间"), Column.Number("文字"), Column.Number("缺目标值"), Column.Number("量化占比"), Column.Number("级别为推定"),
    ];

    public static ReportSection Of(ReportModel model) =>
        new(Headline(model.Indicators), flow => Write(flow, model), 120);

    /// <summary>How much of it can be measured, and what lacks a target.</summary>
    public static string Headline(IReadOnlyList<IndicatorRow> rows)
    {
        var count = rows.Sum(row => row.IndicatorCount);
        if (count == 0) return "没有绩效指标";
        var quantified = rows.Sum(row => row.NumericCount + row.RangeCount);
        var missing = rows.Sum(row => row.MissingCount);
        if (count == 1) return "唯一的一条指标" + (missing == 1 ? "没有目标值" : quantified == 1 ? "以数值表示" : "以文字表示");
        var measured = quantified == count ? "全部以数值表示"
            : quantified == 0 ? "没有一条以数值表示"
            : $"{MoneyText.ShareInWords(quantified, count).TrimStart()} 以数值表示";
        var all = $"{MoneyText.Count(count)} 条指标中，{measured}";
        return missing == 0 ? all + "，都有目标值" : $"{all}，{MoneyText.Count(missing)} 条没有目标值";
    }

    private static void Write(PageFlow flow, ReportModel model)
    {
        if (model.Indicators.Count == 0)
        {
            flow.Paragraph("没有可以分析的指标。");
            return;
        }

        flow.Paragraph("量化指数值和区间；级别为推定，是指申报表没有在该行印出二级指标标签，或标签错位，级别由上下文确定。");
        flow.Gap(6);
        flow.Unit("单位：条");
        new PagedTable(flow, Columns, [.. Rows(model.Indicators)]).Paint();
    }

    private static IEnumerable<ReportRow> Rows(IReadOnlyList<IndicatorRow> rows)
    {
        var whole = rows.Sum(row => row.IndicatorCount);
        var kinds = rows.GroupBy(row => (row.Level1, row.Level2))
            .OrderBy(kind => kind.Min(row => row.Position))
            .ThenBy(kind => kind.Key.Level1, StringComparer.Ordinal)
            .ThenBy(kind => kind.Key.Level2, StringComparer.Ordinal);
        var level1 = "";
        foreach (var kind in kinds)
        {
            var shown = kind.Key.Level1 == level1 ? "" : kind.Key.Level1;
            yield return new ReportRow(Cells(shown, kind.Key.Level2, [.. kind], whole));
            level1 = kind.Key.Level1;
        }

        yield return new ReportRow([.. Cells("合计", "", rows, whole).Select(cell => cell.InBold())], RowLook.Total);
    }

    private static List<Cell> Cells(string level1, string level2, IReadOnlyList<IndicatorRow> rows, int whole)
    {
        var count = rows.Sum(row => row.IndicatorCount);
        var missing = rows.Sum(row => row.MissingCount);
        return
        [
            Cell.Plain(level1), Cell.Plain(level2), Cell.Plain(MoneyText.Count(count)),
            Cell.Pale(MoneyText.Share(count, whole)),
            Cell.Count(rows.Sum(row => row.NumericCount)), Cell.Count(rows.Sum(row => row.RangeCount)),
            Cell.Count(rows.Sum(row => row.QualitativeCount)),
            missing == 0 ? Cell.Count(0) : new Cell(MoneyText.Count(missing), ReportStyles.Alarm),
            Cell.Pale(MoneyText.Share(rows.Sum(row => row.NumericCount + row.RangeCount), count)),
            Cell.Count(rows.Sum(row => row.InferredCount)),
        ];
    }
}
