using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>口径与来源: what the words mean, which files were read, and what the report can be made again from.</summary>
internal static class SourceSection
{
    private const int MostFiles = 6;

    private const string Definitions =
        "申报表每个项目每个年度一份，重新提交的以月末在册的一份为准，旧的留在历史中；月末按北京时间，当月未结束的为最近一次加载。"
        + "项目资金总额为全周期的资金，按印出的数字，未填不是 0；跨年项目与年度资金申请总额本来就不同。"
        + "量化指目标值为数值或区间，“提升”“健全”一类文字不算，没有目标值也不算。"
        + "错误为自相矛盾或缺必填内容；警告很可能有误，须核对；其中的版面问题（空行、移列、标签错位）不影响数字，只计处数。";

    public static ReportSection Of(ReportModel model) =>
        new("口径、来源与复核", flow => Write(flow, model), 120);

    private static void Write(PageFlow flow, ReportModel model)
    {
        ReportRow[] rows =
        [
            Fact("用语", Definitions),
            .. model.Documents.Count == 0 ? Array.Empty<ReportRow>()
                : [Fact("来源文件", Files(model.Documents, MostFiles))],
            .. model.LastYear.Count == 0 ? Array.Empty<ReportRow>()
                : [Fact("上年度来源文件", Files(model.LastYearDocuments, MostFiles))],
            .. Facts(model),
        ];
        new PagedTable(flow, [new("项目", 1), new("内容", 5)], rows).Paint();
        flow.Y += 4;
        flow.Note("同一快照、同一版本的程序，在任何机器上编出的月报逐字节相同。复核：perfetl report --verify 本文件。");
    }

    /// <summary>甲.txt、乙.pdf 等 30 个文件.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="most">How many are named.</param>
    public static string Files(IReadOnlyList<string> names, int most)
    {
        var listed = RowLimit.Of(names.Count, most);
        return string.Join("、", names.Take(listed))
            + (listed < names.Count ? $" 等 {MoneyText.Count(names.Count)} 个文件，全部见附录" : "");
    }

    /// <summary>What a reader needs to make the report again.</summary>
    public static IEnumerable<ReportRow> Facts(ReportModel model)
    {
        yield return Fact("数据与程序", ScopeText.Join(
            $"数据截至 {ReportText.Moment(model.LastLoad.StartedAt)}（北京时间）", $"快照 {model.Stamp.LoadId}",
            $"PerfEtl {model.Stamp.Version}", model.Month.Title, $"{ScopeText.Year(model.Year)} 年度",
            model.Department ?? "全部部门"));
        yield return Fact("快照的 SHA-256", model.Stamp.Sha256);
    }

    /// <summary>A row of two cells.</summary>
    public static ReportRow Fact(string what, string value) => new([Cell.Strong(what), Cell.Plain(value)]);
}
