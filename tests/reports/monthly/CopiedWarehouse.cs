using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>A snapshot of the seed that a test may change: fewer forms, more departments, another history.</summary>
internal sealed class CopiedWarehouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="snapshot">A published snapshot; it stays as it is.</param>
    public CopiedWarehouse(string snapshot) => File.Copy(snapshot, Path);

    /// <summary>The copy.</summary>
    public string Path => folder["perfetl-copy.duckdb"];

    /// <summary>The snapshot in force in a data folder.</summary>
    public static string SnapshotIn(string data) =>
        PublishedSnapshot.In(new DataFolder(data));

    /// <summary>Runs statements on the copy.</summary>
    public CopiedWarehouse Run(string sql)
    {
        using var connection = WarehouseFile.OpenWorking(Path, folder["temporary"]);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>Adds so many departments, each with a copy of every form there is.</summary>
    public CopiedWarehouse AddDepartments(int count) => Run(FormattableString.Invariant($"""
        create temp table copies as select range as k from range(1, {count} + 1);
        insert into dim_department
        select 1000 + k, '示范区第' || k || '局', load_key from dim_department, copies where department_key = 1;
        insert into dim_project by name
        select dim_project.* replace (
            project_key + 100000 * k as project_key, project_id + 100000 * k as project_id, 1000 + k as department_key)
        from dim_project, copies where project_key > 0;
        insert into fct_funding by name
        select fct_funding.* replace (declaration_key + 100000 * k as declaration_key) from fct_funding, copies;
        insert into fct_indicator_target by name
        select fct_indicator_target.* replace (declaration_key + 100000 * k as declaration_key)
        from fct_indicator_target, copies;
        insert into fct_finding by name
        select fct_finding.* replace (declaration_key + 100000 * k as declaration_key) from fct_finding, copies;
        insert into fct_declaration by name
        select fct_declaration.* replace (
            declaration_key + 100000 * k as declaration_key, project_key + 100000 * k as project_key,
            1000 + k as department_key)
        from fct_declaration, copies;
        """));

    /// <summary>Keeps the first forms only.</summary>
    public CopiedWarehouse KeepForms(int count) => Run(FormattableString.Invariant(
        $"delete from fct_declaration where declaration_key > {count}"));

    /// <summary>One report of the copy.</summary>
    public MonthlyReportFile Report(string? month = null, string? department = null) => SnapshotReports.Make(
        SnapshotFile.At(Path), month is null ? null : ReportMonth.TryParse(month), department);

    /// <summary>The reports of the copy, on a connection the caller disposes of.</summary>
    public MonthlyReports Open(WarehouseConnection connection, string? month = null) => MonthlyReports.Open(
        connection, SnapshotFile.At(Path).Sha256, month is null ? null : ReportMonth.TryParse(month),
        FontSet.Installed);

    public void Dispose() => folder.Dispose();
}
