using Dapper;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>A snapshot that holds the rows of some departments and nothing else.</summary>
/// <remarks>
/// Whoever may see only these departments reads this file instead of the whole one. What is not in a file cannot be
/// asked out of it, whatever the SQL: see docs/decisions/0027-who-may-see-what.md. Marts are tables in it, with the
/// comments of the views; those that name no department, such as <c>mart_load_history</c>, are empty but for the rules.
/// </remarks>
public static class DepartmentFile
{
    private const string Rules = "mart_rule";

    /// <summary>Makes the file.</summary>
    /// <param name="snapshot">The whole published snapshot.</param>
    /// <param name="target">Where the file goes; nothing is there yet.</param>
    /// <param name="departments">Names as printed: <c>某县教育局</c>.</param>
    public static void Make(string snapshot, string target, IReadOnlyList<string> departments)
    {
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute($"attach '{Quoted(snapshot)}' as published (read_only)");
        connection.Execute($"attach '{Quoted(target)}' as visible");
        connection.Execute(SqlFile.Read("schema/visible_department.sql"));
        foreach (var name in departments.Distinct())
            connection.Execute("insert into memory.visible_department values ($name)", new { name });
        var marts = connection.Query<(string Name, bool HasDepartment)>(SqlFile.Read("queries/published_marts.sql"))
            .AsList();

        // The views name their tables without the database, so that has to be the one in use.
        connection.Execute("use published");
        foreach (var (name, hasDepartment) in marts)
            connection.Execute($"create table visible.{name} as from {name} where {Rows(name, hasDepartment)}");
        connection.Execute("use visible");
        foreach (var (name, _) in marts) connection.Execute(TableMeanings.SqlOfTable(name));
        connection.Execute("checkpoint visible");
    }

    private static string Rows(string mart, bool hasDepartment) => hasDepartment
        ? "department_name in (from memory.visible_department)" : mart == Rules ? "true" : "false";

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
