using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>Every project of the year, by department where there are several, and the sum of all.</summary>
internal sealed class FundingTable
{
    private static readonly Column[] Columns =
    [
        Column.Number("序号"), new("项目名称", 1), Column.Number("项目资金总额"), Column.Number("年度申请"),
        Column.Number("财政资金"), Column.Number("差额"), Column.Number("占比"), Column.Number("指标"),
    ];

    private readonly ReportModel model;
    private readonly Dictionary<(string, string), int> indicators;
    private readonly decimal whole;

    public FundingTable(ReportModel model)
    {
        this.model = model;
        indicators = model.Indicators.GroupBy(row => (row.DepartmentName, row.ProjectName))
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.IndicatorCount));
        var hasShares = model.Declared.All(row => row.TotalCny is null or >= 0);
        whole = hasShares ? model.Declared.Sum(row => row.TotalCny ?? 0) : 0;
    }

    public void Paint(PageFlow flow) => new FlowTable(flow, Columns, [.. Rows()]).Paint();

    private IEnumerable<Row> Rows()
    {
        var number = 0;
        foreach (var department in model.Declared.GroupBy(row => row.DepartmentName))
        {
            if (model.HasDepartments) yield return Sum(department.Key, [.. department], RowLook.Group);
            foreach (var row in department) yield return RowOf(row, ++number);
        }

        yield return Sum("合计", model.Declared, RowLook.Total);
    }

    private Row RowOf(DeclaredRow row, int number) => new(
    [
        Cell.Pale(MoneyText.Count(number)), Cell.Plain(row.ProjectName),
        Cell.Money(row.TotalCny), Cell.Money(row.AnnualCny), Cell.Money(row.FiscalCny),
        Difference(row.DifferenceCny), Cell.Pale(Share(row.TotalCny)),
        Cell.Count(indicators.GetValueOrDefault((row.DepartmentName, row.ProjectName))),
    ]);

    private Row Sum(string label, IReadOnlyList<DeclaredRow> rows, RowLook look)
    {
        var totals = rows.Where(row => row.TotalCny is not null).ToList();
        Cell[] cells =
        [
            Cell.Empty, Cell.Plain(label), Amount(rows, row => row.TotalCny), Amount(rows, row => row.AnnualCny),
            Amount(rows, row => row.FiscalCny), Difference(DifferenceOf(rows)),
            Cell.Plain(Share(totals.Count == 0 ? null : totals.Sum(row => row.TotalCny))),
            Cell.Count(rows.Select(row => (row.DepartmentName, row.ProjectName)).Distinct()
                .Sum(key => indicators.GetValueOrDefault(key))),
        ];
        return new Row([.. cells.Select(cell => cell.InBold())], look);
    }

    private static Cell Amount(IReadOnlyList<DeclaredRow> rows, Func<DeclaredRow, decimal?> amount) =>
        Cell.Money(rows.All(row => amount(row) is null) ? null : rows.Sum(row => amount(row) ?? 0));

    private static decimal? DifferenceOf(IReadOnlyList<DeclaredRow> rows) =>
        rows.All(row => row.DifferenceCny is null) ? null : rows.Sum(row => row.DifferenceCny ?? 0);

    private static Cell Difference(decimal? cny) => cny switch
    {
        null => Cell.Pale(""),
        0 => Cell.Pale(MoneyText.NoDifference),
        > 0 => new Cell(MoneyText.Change(cny.Value), ReportStyles.Alarm),
        _ => new Cell(MoneyText.Change(cny.Value), ReportStyles.Warning),
    };

    private string Share(decimal? cny) => cny is { } part && whole > 0 ? MoneyText.Share(part, whole) : "";
}
