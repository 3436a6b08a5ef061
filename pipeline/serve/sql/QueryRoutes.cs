using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>SQL: <c>/query?sql=…</c>; the address holds the query, so it is what one shares.</summary>
internal static class QueryRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/query", PageAsync);

    private static Task PageAsync(HttpContext http) =>
        PageAnswer.FromAsync<QueryPage, QueryModel>(http, _ => ReadAsync(http));

    private static async Task<QueryModel> ReadAsync(HttpContext http)
    {
        var data = http.RequestServices.GetRequiredService<DataFolder>();
        var sql = http.Request.Query["sql"].ToString();
        var model = new QueryModel(
            [.. http.Request.Query.Where(one => one.Key != "page")
                .Select(one => (one.Key, (string?)one.Value.ToString()))],
            sql, NameOf(Publisher.CurrentIn(data)), null, null, null);
        if (sql.Length == 0) return model;
        try
        {
            var call = QueryCall.Of(http.Request.Query);
            var snapshot = call.SnapshotIn(data);
            model = model with { Snapshot = NameOf(snapshot), Kind = call.Kind };
            return model with { Result = await AskAsync(http, call, snapshot) };
        }
        catch (Exception failure) when (QueryStatus.Of(failure) is { } status)
        {
            http.Response.StatusCode = status;
            return model with { Wrong = QueryStatus.Sentence(failure) };
        }
    }

    private static async Task<QueryResult> AskAsync(HttpContext http, QueryCall call, string snapshot)
    {
        var (services, visitor) = (http.RequestServices, Visitor.Of(http));
        var file = services.GetRequiredService<VisitorSnapshots>().PathFor(visitor, snapshot);
        var request = call.Request(file, services.GetRequiredService<QueryOptions>(), AnswerForm.Page) with
        {
            Skip = (call.Page - 1) * QueryResult.RowsOfAPage,
            Take = QueryResult.RowsOfAPage,
        };
        using var answer = new MemoryStream();
        var outcome = "refused";
        try
        {
            await services.GetRequiredService<QueryPool>()
                .RunAsync(visitor.Name, request, answer, http.RequestAborted);
            outcome = "done";
        }
        finally
        {
            if (outcome != "done" && http.RequestAborted.IsCancellationRequested) outcome = "stopped";
            services.GetRequiredService<AuditLog>().Add(
                visitor.Name, $"{http.Connection.RemoteIpAddress}", "query", outcome, call.Sql);
        }

        var rows = PageRows.Read(answer.ToArray());
        return new QueryResult(
            [.. rows.Columns.Select(column => (column.Name, column.IsNumber))], rows.Rows, rows.Total, call.Page);
    }

    private static string? NameOf(string? snapshot) => Path.GetFileNameWithoutExtension(snapshot);
}
