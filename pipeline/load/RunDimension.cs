using System.Globalization;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>The run ledger in the warehouse, <c>dim_run</c>, so that analysts see runs beside loads.</summary>
internal static class RunDimension
{
    // Some twenty years of nights.
    private const int Kept = 10_000;

    /// <summary>Replaces the list of runs inside the load's transaction; later runs than that are left out.</summary>
    public static void Write(WarehouseConnection connection, RunLedger ledger, DateTime until)
    {
        WarehouseModels.ClearRuns(connection);
        using var runs = connection.CreateAppender("dim_run");
        var wanted = ledger.Records().Where(run => (run.StartedAt ?? run.RecordedAt) <= until);
        foreach (var run in wanted.TakeLast(Kept)) Append(runs, run);
        runs.Complete();
    }

    private static void Append(WarehouseAppender runs, RunRecord run) => runs.BeginRow()
        .Append(run.Run).Append(run.Job).Append(Spelt(run.Outcome)).Append(run.Why is { } why ? Spelt(why) : null)
        .Append(run.Attempt).Append(run.Due).Append(run.RecordedAt).Append(run.StartedAt).Append(run.EndedAt)
        .Append(run.By).Append(run.ExitCode).Append(run.LoadId).Append(run.Reason)
        .Append(run.Sources.Sum(source => source.Read)).Append(run.Sources.Sum(source => source.Loaded))
        .Append(run.Sources.Sum(source => source.Unchanged)).Append(run.Sources.Sum(source => source.Refused))
        .Append(string.Join(' ', run.Stages.Select(stage =>
            string.Create(CultureInfo.InvariantCulture, $"{stage.Stage} {stage.Seconds}")))).EndRow();

    private static string Spelt<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
