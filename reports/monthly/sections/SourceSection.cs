using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>口径与来源: what the words mean, which files were read, and what the report can be made again from.</summary>
internal static class SourceSection
{
    /// <summary>The remark below the last table stays on its page.</summary>
    private const double NoteHeight = 4 + 2 * ReportStyles.SmallLine;

    private static readonly (string Term, string Meaning)[] Definitions =
    [
        ("申报表", "财政项目支出绩效目标申报表，每个项目每个年度一份；重新提交的，以月末在册的一份为准，旧的留在历史中。"),
        ("项目资金总额", "申报表所列项目全周期的资金，元，按印出的数字；未填不是 0。"),
        ("年度资金申请总额", "本年度申请的资金。跨年项目与项目资金总额本来就不同，两者不比较、不相加。"),
        ("财政资金", "项目资金总额中“其中：财政资金”一栏。"),
        ("量化", "目标值是数值或区间；“提升”“健全”一类文字不算，没有目标值也不算。"),
        ("错误、警告、提示", "错误：自相矛盾或缺必填内容；警告：很可能有误，须核对；提示：值得知道，不影响使用。"),
        ("月末", "按北京时间；当月未结束的，为最近一次加载。"),
    ];

    public static ReportSection Of(ReportModel model) =>
        new("口径、来源与复核", flow => Write(flow, model), 200);

    private static void Write(PageFlow flow, ReportModel model)
    {
        new FlowTable(flow, [new("用语", 1), new("含义", 4)],
            [.. Definitions.Select(pair => new Row([Cell.Strong(pair.Term), Cell.Plain(pair.Meaning)]))]).Paint();
        WriteDocuments(flow, model);
        var table = new FlowTable(flow, [new("项目", 1), new("内容", 4)], [.. Facts(model)]);
        flow.Subheading("数据与程序", table.Beginning + NoteHeight);
        table.Paint();
        flow.Y += 4;
        flow.Note("同一快照、同一版本的程序，在任何机器上编出的月报逐字节相同。复核：perfetl report --verify 本文件。");
    }

    private static void WriteDocuments(PageFlow flow, ReportModel model)
    {
        if (model.Documents.Count == 0) return;
        var counts = model.Declared.CountBy(row => row.DocumentName).ToDictionary();
        var table = new FlowTable(flow, [Column.Number("编号"), new("来源文件", 1), Column.Number("申报表份数")],
            [.. model.Documents.Select((name, i) => new Row(
            [
                Cell.Pale($"[{ScopeText.Plain(i + 1)}]"), Cell.Plain(name), Cell.Plain(MoneyText.Count(counts[name])),
            ]))]);
        flow.Subheading("来源", table.Beginning);
        table.Paint();
    }

    private static IEnumerable<Row> Facts(ReportModel model)
    {
        yield return Fact("数据截至", ReportText.Moment(model.LastLoad.StartedAt) + "（北京时间）");
        yield return Fact("快照", model.Stamp.LoadId);
        yield return Fact("快照的 SHA-256", model.Stamp.Sha256);
        yield return Fact("程序", $"PerfEtl {model.Stamp.Version}");
        yield return Fact("月份与范围", ScopeText.Join(
            model.Month.Title, $"{ScopeText.Year(model.Year)} 年度", model.Department ?? "全部部门"));
    }

    private static Row Fact(string what, string value) => new([Cell.Strong(what), Cell.Plain(value)]);
}
