using System.Data.Common;
using Dapper;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Monthly.Data;

/// <summary>Everything that the reports of one month say, read once for all departments.</summary>
internal sealed record MonthlyData(
    ReportMonth Month, bool IsBackfilled, IReadOnlyList<LoadRow> Loads, ILookup<string, DeclaredRow> Declared,
    ILookup<string, IndicatorRow> Indicators, ILookup<string, FindingRow> Findings, IReadOnlyList<MoveRow> Moves,
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
        var moves = isBackfilled ? [] : connection.Query<MoveRow>(Sql("data/moves.sql"), times).AsList();
        var changes = moves.Any(move => move.DepartmentBefore is not null && move.DepartmentAfter is not null)
            ? connection.Query<CellChangeRow>(Sql("data/cell_changes.sql"), times) : [];
        return new MonthlyData(
            month, isBackfilled, loads, declared.ToLookup(row => row.DepartmentName),
            connection.Query<IndicatorRow>(Sql("data/indicators.sql")).ToLookup(row => row.DepartmentName),
            connection.Query<FindingRow>(Sql("data/findings.sql")).ToLookup(row => row.DepartmentName),
            moves, changes.ToLookup(row => row.DepartmentName),
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
