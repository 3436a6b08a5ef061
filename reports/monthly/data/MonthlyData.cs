using System.Data.Common;
using Dapper;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Monthly.Data;

/// <summary>Everything that the reports of one month say, read once for all departments.</summary>
internal sealed record MonthlyData(
    ReportMonth Month, bool IsBackfilled, IReadOnlyList<LoadRow> Loads, ILookup<string, DeclaredRow> Declared,
    ILookup<string, IndicatorRow> Indicators, ILookup<string, FindingRow> Findings, IReadOnlyList<ChangeRow> Changes,
    ILookup<string, CellChangeRow> CellChanges, IReadOnlyList<QuarantineRow> Quarantine)
{
    private static readonly DateTime AfterAll = new(9999, 1, 1);

    /// <summary>The loads up to the end of the month; all of them when the month was before the first.</summary>
    public IEnumerable<LoadRow> LoadsSoFar =>
        IsBackfilled ? Loads : Loads.TakeWhile(load => load.StartedAt < Month.EndUtc);

    /// <summary>Turns the connection's marts to the end of the month and reads them.</summary>
    public static MonthlyData Read(DbConnection connection, ReportMonth month, IReadOnlyList<LoadRow> loads)
    {
        var isBackfilled = loads[0].StartedAt >= month.EndUtc;
        var times = new { start = month.StartUtc, end = isBackfilled ? AfterAll : month.EndUtc };
        AsOfMarts.Turn(connection, times.end);
        var declared = connection.Query<DeclaredRow>(Sql("data/declared.sql")).AsList();
        var changes = isBackfilled
            ? [] : connection.Query<ChangeRow>(Sql("data/declaration_changes.sql"), times).AsList();
        var cells = changes.Any(change => change.DepartmentBefore is not null && change.DepartmentAfter is not null)
            ? connection.Query<CellChangeRow>(Sql("data/cell_changes.sql"), times) : [];
        return new MonthlyData(
            month, isBackfilled, loads, declared.ToLookup(row => row.DepartmentName),
            connection.Query<IndicatorRow>(Sql("data/indicators.sql")).ToLookup(row => row.DepartmentName),
            connection.Query<FindingRow>(Sql("data/findings.sql")).ToLookup(row => row.DepartmentName),
            changes, cells.ToLookup(row => row.DepartmentName),
            connection.Query<QuarantineRow>(Sql("data/quarantine.sql"), new { times.end }).AsList());
    }

    /// <summary>Every load the snapshot knows, oldest first.</summary>
    public static IReadOnlyList<LoadRow> LoadsIn(DbConnection connection) =>
        connection.Query<LoadRow>(Sql("data/loads.sql")).AsList();

    private static string Sql(string name) => SqlFile.Read($"monthly/{name}", typeof(MonthlyData).Assembly);
}

/// <summary>A cell that a resubmission changed within the month.</summary>
internal sealed record CellChangeRow(
    int FiscalYear, string DepartmentName, string ProjectName, int ToVersion, int? RowNo, string Message,
    decimal? DeltaCny);

/// <summary>A load of the snapshot.</summary>
/// <param name="LoadId">Its id: 20221231T181400123Z.</param>
/// <param name="StartedAt">UTC.</param>
internal sealed record LoadRow(string LoadId, DateTime StartedAt);

/// <summary>A form, or a whole file (form 0), that waited in quarantine at the end of the month.</summary>
internal sealed record QuarantineRow(
    string DocumentName, int FormNo, string Printed, string Message, int? PageNo, int? LineNo);

/// <summary>A declaration in force at the end of the month; amounts in yuan, null for a blank cell.</summary>
internal sealed record DeclaredRow(
    int FiscalYear, string DepartmentName, long ProjectId, string ProjectName,
    decimal? TotalCny, decimal? AnnualCny, decimal? FiscalCny, string DocumentName)
{
    /// <summary>财政资金 less the total it is a part of; null when a cell is blank.</summary>
    public decimal? DifferenceCny => FiscalCny - TotalCny;
}

/// <summary>Something that does not add up in a declaration in force.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="ProjectName">项目名称.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What it is called.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="FindingNo">Its place among the findings of the form.</param>
/// <param name="RowNo">The row of the indicator table it is about; null elsewhere.</param>
/// <param name="IndicatorName">What that indicator is called; null elsewhere.</param>
/// <param name="Printed">What stands there.</param>
/// <param name="Expected">What should.</param>
/// <param name="DocumentName">The file.</param>
/// <param name="PageNo">Of a PDF.</param>
/// <param name="LineNo">Of a text.</param>
internal sealed record FindingRow(
    int FiscalYear, string DepartmentName, string ProjectName, string RuleId, string RuleTitle, string Severity,
    int FindingNo, int? RowNo, string? IndicatorName, string? Printed, string Expected, string DocumentName,
    int? PageNo, int? LineNo);

/// <summary>The indicators of one level 2 in one declaration, counted by kind of target.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="ProjectName">项目名称.</param>
/// <param name="Level1">产出指标.</param>
/// <param name="Level2">数量指标.</param>
/// <param name="Position">The level 2's place in the taxonomy.</param>
/// <param name="IndicatorCount">All of them.</param>
/// <param name="NumericCount">With a number.</param>
/// <param name="RangeCount">With a range.</param>
/// <param name="QualitativeCount">With words.</param>
/// <param name="MissingCount">Without a target.</param>
/// <param name="InferredCount">Whose level was inferred, because its label was displaced or not printed.</param>
internal sealed record IndicatorRow(
    int FiscalYear, string DepartmentName, string ProjectName, string Level1, string Level2, int Position,
    int IndicatorCount, int NumericCount, int RangeCount, int QualitativeCount, int MissingCount, int InferredCount);

/// <summary>A declaration that is another at the end of the month than at its start; amounts in yuan.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentBefore">Null when it was not in force at the start.</param>
/// <param name="DepartmentAfter">Null when it is not in force at the end.</param>
/// <param name="NameBefore">Its project's name at the start.</param>
/// <param name="NameAfter">Its project's name at the end.</param>
/// <param name="TotalBefore">项目资金总额 at the start.</param>
/// <param name="TotalAfter">项目资金总额 at the end.</param>
/// <param name="AnnualBefore">年度资金申请总额 at the start.</param>
/// <param name="AnnualAfter">年度资金申请总额 at the end.</param>
/// <param name="OpenedAs">How the version at the end came about: new, revised, returned or restored.</param>
/// <param name="HadEarlier">The project had been declared for this year before the month.</param>
internal sealed record ChangeRow(
    int FiscalYear, string? DepartmentBefore, string? DepartmentAfter, string? NameBefore, string? NameAfter,
    decimal? TotalBefore, decimal? TotalAfter, decimal? AnnualBefore, decimal? AnnualAfter,
    string? OpenedAs, bool HadEarlier);
