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

    /// <summary>The sentence for people, who see neither this machine's folders nor its command line.</summary>
    public static string Sentence(Exception failure) => failure switch
    {
        QueryLimitException limit => limit.ForVisitor,
        WarehouseException or IOException => "数据暂时读不出来，请稍后再试；如果一直如此，请管理员运行 perfetl doctor。",
        _ => failure.Message,
    };
}

/// <summary>A query pins a snapshot that is there no more.</summary>
/// <param name="name">Its name.</param>
internal sealed class SnapshotGoneException(string name)
    : Exception($"快照“{name}”已不在（按保留规则删除，或从未有过）。请去掉 snapshot，用最新的数据再查。");
