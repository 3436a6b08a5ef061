using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>Every project of the year, or every department where there are several, with money, targets and
/// findings.</summary>
internal sealed class FundingTable
{
    /// <summary>So many rows are read on a page; the appendix has all of them.</summary>
    private const int MostRows = 30;

    private readonly ReportModel model;
    private readonly bool isWhole;
    private readonly bool hasAnnual;
    private readonly decimal whole;
    private readonly ILookup<(string, string), IndicatorRow> indicators;
    private readonly ILookup<(string, string), FindingRow> findings;

    /// <param name="model">What the report is about.</param>
    /// <param name="isWhole">Every project, as the appendix lists them.</param>
    public FundingTable(ReportModel model, bool isWhole)
    {
        (this.model, this.isWhole) = (model, isWhole);
        hasAnnual = !model.AnnualIsTotal;
        var hasShares = model.Declared.All(row => row.TotalCny is null or >= 0);
        whole = hasShares ? model.Declared.Sum(row => row.TotalCny ?? 0) : 0;
        indicators = model.Indicators.ToLookup(row => (row.DepartmentName, row.ProjectName));
        findings = model.Findings.Where(FindingKinds.IsCounted).ToLookup(row => (row.DepartmentName, row.ProjectName));
    }

    public void Paint(PageFlow flow)
    {
        flow.Unit("金额单位：万元");
        new PagedTable(flow, Columns, [.. Rows()]).Paint();
    }

    private Column[] Columns =>
    [
        Column.Number("序号"), new(model.HasDepartments && !isWhole ? "主管部门" : "项目名称", 1), Column.Number("项目资金总额"),
        .. hasAnnual ? [Column.Number("年度申请")] : Array.Empty<Column>(), Column.Number("财政资金"), Column.Number("差额"),
        Column.Number("占比"), Column.Number("指标"), Column.Number("缺目标值"), Column.Number("错误"), Column.Number("警告"),
    ];

    private IEnumerable<ReportRow> Rows() => isWhole ? Projects(model.Declared)
        : model.HasDepartments ? Departments() : Projects(model.Declared);

    private IEnumerable<ReportRow> Projects(IReadOnlyList<DeclaredRow> rows)
    {
        var (number, listed) = (0, isWhole ? rows.Count : RowLimit.Of(rows.Count, MostRows));
        foreach (var department in rows.Take(listed).GroupBy(row => row.DepartmentName))
        {
            if (model.HasDepartments)
                yield return RowOf("", department.Key, [.. rows.Where(row => row.DepartmentName == department.Key)],
                    RowLook.Group);
            foreach (var row in department)
                yield return RowOf(MoneyText.Count(++number), row.ProjectName, [row], RowLook.Item);
        }

        if (listed < rows.Count)
            yield return RowOf("", $"其余 {MoneyText.Count(rows.Count - listed)} 项（见附录）", [.. rows.Skip(listed)],
                RowLook.Item);
        yield return RowOf("", "合计", rows, RowLook.Total);
    }

    private IEnumerable<ReportRow> Departments()
    {
        var groups = model.Declared.GroupBy(row => row.DepartmentName).ToList();
        var listed = RowLimit.Of(groups.Count, MostRows);
        for (var i = 0; i < listed; i++)
        {
            var name = $"{groups[i].Key}（{MoneyText.Count(groups[i].Count())} 个项目）";
            yield return RowOf(MoneyText.Count(i + 1), name, [.. groups[i]], RowLook.Item);
        }

        if (listed < groups.Count)
        {
            yield return RowOf("", $"其余 {MoneyText.Count(groups.Count - listed)} 个部门（见附录）",
                [.. groups.Skip(listed).SelectMany(group => group)], RowLook.Item);
        }

        yield return RowOf("", "合计", model.Declared, RowLook.Total);
    }

    private ReportRow RowOf(string number, string label, IReadOnlyList<DeclaredRow> rows, RowLook look)
    {
        var forms = rows.Select(row => (row.DepartmentName, row.ProjectName)).Distinct().ToList();
        var counts = forms.SelectMany(form => indicators[form]).ToList();
        var total = Sum(rows, row => row.TotalCny);
        Cell[] cells =
        [
            Cell.Pale(number), Cell.Plain(label), Cell.Money(total),
            .. hasAnnual ? [Cell.Money(Sum(rows, row => row.AnnualCny))] : Array.Empty<Cell>(),
            Cell.Money(Sum(rows, row => row.FiscalCny)), Difference(Sum(rows, row => row.DifferenceCny)),
            Cell.Pale(total is { } part && whole > 0 ? MoneyText.Share(part, whole) : ""),
            Cell.Count(counts.Sum(row => row.IndicatorCount)), Marked(counts.Sum(row => row.MissingCount),
                ReportStyles.Alarm),
            Marked(Count("error"), ReportStyles.Alarm), Marked(Count("warning"), ReportStyles.Warning),
        ];
        return new ReportRow(look == RowLook.Item ? cells : [.. cells.Select(cell => cell.InBold())], look);

        int Count(string severity) => forms.Sum(form => findings[form].Count(finding => finding.Severity == severity));
    }

    /// <summary>Null when every cell is blank.</summary>
    private static decimal? Sum(IReadOnlyList<DeclaredRow> rows, Func<DeclaredRow, decimal?> amount) =>
        rows.All(row => amount(row) is null) ? null : rows.Sum(row => amount(row) ?? 0);

    private static Cell Marked(int count, Drawing.TextStyle style) =>
        count == 0 ? Cell.Count(0) : new Cell(MoneyText.Count(count), style);

    private static Cell Difference(decimal? cny) => cny switch
    {
        null => Cell.Pale(""),
        0 => Cell.Pale(MoneyText.NoDifference),
        > 0 => new Cell(MoneyText.Change(cny.Value), ReportStyles.Alarm),
        _ => new Cell(MoneyText.Change(cny.Value), ReportStyles.Warning),
    };
}
