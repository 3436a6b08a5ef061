using System.Data.Common;
using Dapper;

namespace PerfEtl.Warehouse;

/// <summary>The marts of a snapshot as they were right before a moment, on a connection of one reader.</summary>
/// <remarks>
/// Tables of the connection take the names of the marts, so that one query serves today and any moment. The connection
/// is for nothing else from then on.
/// </remarks>
public static class AsOfMarts
{
    // In the order in which they read each other; the last only where there are two years to compare.
    private static readonly string[] Marts =
    [
        "mart_funding_history", "mart_funding", "mart_indicator", "mart_finding", "mart_indicator_mix",
        "mart_department_summary",
    ];

    /// <summary>Turns the connection's marts to a moment.</summary>
    /// <param name="connection">Open, on a published snapshot.</param>
    /// <param name="end">UTC; what was in force right before it.</param>
    public static void Turn(DbConnection connection, DateTime end)
    {
        connection.Execute(SqlFile.Read("queries/set_as_of.sql"), new { end });
        connection.Execute(SqlFile.Read("models/as_of/as_of.sql"));
        foreach (var mart in Marts) Make(connection, mart);
        if (connection.ExecuteScalar<long>(SqlFile.Read("queries/fiscal_years.sql")) > 1)
            Make(connection, "mart_year_over_year");
    }

    private static void Make(DbConnection connection, string mart) =>
        connection.Execute(SqlFile.Read($"models/as_of/{mart}.sql"));
}
