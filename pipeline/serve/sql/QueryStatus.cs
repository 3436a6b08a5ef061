using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Query;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>Why a query has no answer, as a status and one sentence.</summary>
internal static class QueryStatus
{
    /// <summary>The status for a failure; null where it is a failure of ours.</summary>
    public static int? Of(Exception failure) => failure switch
    {
        UsageException => StatusCodes.Status400BadRequest,
        SnapshotGoneException => StatusCodes.Status410Gone,
        QueryBusyException => StatusCodes.Status429TooManyRequests,
        QueryLimitException { Refusal: QueryRefusal.Time } => StatusCodes.Status408RequestTimeout,
        QueryLimitException => StatusCodes.Status413PayloadTooLarge,
        QueryFailedException => StatusCodes.Status422UnprocessableEntity,
        WarehouseException or IOException => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };

    /// <summary>The sentence for people.</summary>
    public static string Sentence(Exception failure) => failure is SnapshotGoneException or QueryBusyException
        ? failure.Message : FailureSentence.Of(failure);
}
