using Dapper;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>The models that turn what a load staged into dimensions and facts, one file each.</summary>
public static class WarehouseModels
{
    /// <summary>Every model, in the order in which they need each other.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
    [
        "stg_name_variant", "stg_project", "stg_candidate", "stg_superseded", "stg_conflict", "stg_change",
        "dim_load", "fct_completion", "dim_department", "dim_implementing_unit", "dim_project",
        "dim_indicator_category", "dim_indicator", "dim_measure_unit", "dim_funding_line", "dim_document",
        "stg_dropped_document", "fct_quarantine_case", "dim_submission", "dim_source_mark",
        "fct_declaration", "fct_funding", "fct_indicator_target", "fct_indicator_actual", "fct_department_task",
        "fct_finding", "fct_repair", "fct_check_result", "fct_quarantine", "bridge_declaration_document",
        "fct_declaration_reread", "fct_declaration_recalled", "fct_declaration_withdrawn",
    ];

    // Models that change nothing unless their question is answered with yes; in nearly every load it is not.
    private static readonly Dictionary<string, string> OnlyIf = new(StringComparer.Ordinal)
    {
        ["stg_superseded"] = "queries/has_candidates.sql",
        ["stg_conflict"] = "queries/has_candidates.sql",
        ["fct_quarantine_case"] = "queries/has_quarantine_cases.sql",
    };

    private static readonly string[] UndoSteps =
        ["undo_version", "close_versions", "restore_projects", "restore_versions", "restore_quarantine"];

    /// <summary>Empties the staging tables; the first statement of a load's transaction.</summary>
    public static void ClearStaging(WarehouseConnection connection)
    {
        SqlScript.Run(connection, "schema/clear_staging.sql");
        SqlScript.Run(connection, "schema/clear_documents.sql");
    }

    /// <summary>Stages again what the load before staged, all of it unchanged; instead of clearing.</summary>
    public static void RepeatDocuments(WarehouseConnection connection)
    {
        SqlScript.Run(connection, "schema/clear_staging.sql");
        SqlScript.Run(connection, "schema/repeat_documents.sql");
    }

    /// <summary>Empties the list of runs, which a load writes anew.</summary>
    public static void ClearRuns(WarehouseConnection connection) => SqlScript.Run(connection, "schema/clear_runs.sql");

    /// <summary>Runs every model that has something to do inside the caller's transaction.</summary>
    public static void Build(WarehouseConnection connection)
    {
        foreach (var model in InOrder)
        {
            if (OnlyIf.TryGetValue(model, out var question) && !connection.QuerySingle<bool>(SqlFile.Read(question)))
                continue;
            SqlScript.Run(connection, $"models/core/{model}.sql");
        }
    }

    /// <summary>Adds the load itself and nothing else, for a load that found nothing new.</summary>
    public static void Record(WarehouseConnection connection) => SqlScript.Run(connection, "models/core/dim_load.sql");

    /// <summary>Takes the load named in <c>stg_load</c> back; after <see cref="Build"/>.</summary>
    public static void Undo(WarehouseConnection connection)
    {
        foreach (var step in UndoSteps) SqlScript.Run(connection, $"undo/{step}.sql");
    }
}
