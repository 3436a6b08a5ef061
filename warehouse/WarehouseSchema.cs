using System.Security.Cryptography;
using System.Text;
using Dapper;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>Tables and views of the warehouse. Made before a load's transaction, never inside it.</summary>
public static class WarehouseSchema
{
    /// <summary>The schema of what a load stages and of the steps between facts and marts.</summary>
    public const string Staging = "staging";

    // A view can only be made after the views it reads, so the marts have an order.
    private static readonly string[] Marts =
    [
        "mart_funding_history", "mart_funding", "mart_indicator_history", "mart_indicator",
        "mart_finding_history", "mart_finding", "mart_quarantine_history", "mart_rule",
        "mart_repair", "mart_department_summary",
        "mart_indicator_mix", "mart_target_distribution", "mart_quality_scorecard", "mart_load_history",
        "mart_quarantine", "mart_run_history", "mart_declaration_history", "mart_declaration_change",
        "mart_year_over_year", "mart_declaration", "mart_execution", "mart_indicator_actual",
        "mart_department_plan", "mart_department_task", "mart_department_indicator", "mart_department_finding",
    ];

    // Steps of one mart that are too long for its file; in the order in which they read each other.
    private static readonly string[] Intermediate =
    [
        "int_version_pair", "int_indicator_row", "int_indicator_same_name", "int_indicator_other_name",
        "int_indicator_renamed", "int_field_change", "int_indicator_change", "int_quarantine_case",
    ];

    private static readonly string[] StagingViews =
    [
        "models/staging/stg_declaration_key.sql", "models/staging/stg_project_form.sql",
        "models/staging/stg_known_document.sql", "models/staging/stg_later_candidate.sql",
        "models/staging/stg_latest_candidate.sql",
        "models/staging/stg_candidate_value.sql", "models/staging/stg_candidate_difference.sql",
        "models/staging/stg_refused_form.sql", "models/staging/stg_quarantine_replaced.sql",
        "models/staging/stg_quarantine_end.sql", "models/staging/stg_outlived_link.sql",
        "models/staging/stg_amount_jump.sql",
    ];

    /// <summary>Whether the file holds a warehouse already; a load that died early leaves one without.</summary>
    public static bool Exists(WarehouseConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read("queries/schema_exists.sql");
        return Convert.ToBoolean(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static readonly string[] InOrder =
    [
        .. SqlFile.In("models/staging").Except(StagingViews),
        "schema/dimensions.sql", "schema/facts.sql", "schema/added_columns.sql", "schema/unknown_members.sql",
        .. StagingViews,
        .. Intermediate.Select(step => $"models/intermediate/{step}.sql"),
        .. Marts.Select(mart => $"models/marts/{mart}.sql"),
    ];

    private static readonly string Fingerprint = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\0', InOrder.Select(name => SqlFile.Read(name)).Append(TableMeanings.Sql)))));

    /// <summary>Makes what is missing and brings every view up to date. Does nothing to dimensions and facts.</summary>
    /// <remarks>A file that this very schema was made in is left as it is: nearly every night finds it so.</remarks>
    public static void Ensure(WarehouseConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        SqlScript.Run(connection, "schema/fingerprint.sql");
        var made = connection.QuerySingleOrDefault<string>(SqlFile.Read("queries/schema_fingerprint.sql"));
        if (made == Fingerprint) return;
        var outgrown = connection
            .Query<(string Kind, string Name)>(SqlFile.Read("queries/outgrown_names.sql")).ToList();
        foreach (var (kind, name) in outgrown) connection.Execute($"drop {kind} main.{name}");
        foreach (var name in InOrder) SqlScript.Run(connection, name);
        if (outgrown.Count > 0) SqlScript.Run(connection, "schema/forget_listing.sql");
        connection.Execute(TableMeanings.Sql);
        connection.Execute(SqlFile.Read("schema/renew_fingerprint.sql"), new { schema_sha256 = Fingerprint });
        transaction.Commit();
    }
}
