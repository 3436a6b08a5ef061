using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>Each project's indicators and findings, numbered as in the table of amounts.</summary>
internal sealed class ProjectQualityTable
{
    private static readonly Column[] Columns =
    [
        Column.Number("序号"), new("项目名称", 1), Column.Number("指标"), Column.Number("量化占比"), Column.Number("缺目标值"),
        Column.Number("级别为推定"), Column.Number("错误"), Column.Number("警告"), Column.Number("提示"),
    ];

    private readonly ReportModel model;
    private readonly ILookup<(string, string), IndicatorRow> indicators;
    private readonly Dictionary<(string, string, string), int> findings;

    public ProjectQualityTable(ReportModel model)
    {
        this.model = model;
        indicators = model.Indicators.ToLookup(row => (row.DepartmentName, row.ProjectName));
        findings = model.Findings.GroupBy(row => (row.DepartmentName, row.ProjectName, row.Severity))
            .ToDictionary(rows => rows.Key, rows => rows.Count());
    }

    public void Paint(PageFlow flow)
    {
        var table = new FlowTable(flow, Columns, [.. Rows()]);
        flow.Subheading("各项目的指标和问题", table.Beginning);
        table.Paint();
    }

    private IEnumerable<Row> Rows()
    {
        var number = 0;
        foreach (var department in model.Declared.GroupBy(row => row.DepartmentName))
        {
            if (model.HasDepartments) yield return Sum(department.Key, [.. department], RowLook.Group);
            foreach (var row in department)
            {
                yield return new Row(
                    [Cell.Pale(MoneyText.Count(++number)), Cell.Plain(row.ProjectName), .. Cells([row])]);
            }
        }

        yield return Sum("合计", model.Declared, RowLook.Total);
    }

    private Row Sum(string label, IReadOnlyList<DeclaredRow> rows, RowLook look) =>
        new([Cell.Empty, Cell.Strong(label), .. Cells(rows).Select(cell => cell.InBold())], look);

    private IEnumerable<Cell> Cells(IReadOnlyList<DeclaredRow> projects)
    {
        var keys = projects.Select(row => (row.DepartmentName, row.ProjectName)).Distinct().ToList();
        var rows = keys.SelectMany(key => indicators[key]).ToList();
        var count = rows.Sum(row => row.IndicatorCount);
        yield return Cell.Count(count);
        var quantified = rows.Sum(row => row.NumericCount + row.RangeCount);
        yield return Cell.Pale(count == 0 ? "" : MoneyText.Share(quantified, count));
        yield return Alarming(rows.Sum(row => row.MissingCount));
        yield return Cell.Count(rows.Sum(row => row.InferredCount));
        yield return Alarming(Count("error"));
        yield return Count("warning") is var warnings && warnings == 0
            ? Cell.Count(0) : new Cell(MoneyText.Count(warnings), ReportStyles.Warning);
        yield return Cell.Count(Count("info"));

        int Count(string severity) =>
            keys.Sum(key => findings.GetValueOrDefault((key.DepartmentName, key.ProjectName, severity)));
    }

    private static Cell Alarming(int count) =>
        count == 0 ? Cell.Count(0) : new Cell(MoneyText.Count(count), ReportStyles.Alarm);
}
