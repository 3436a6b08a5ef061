using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary><c>/query.json?sql=…</c> and the other formats: a query's whole answer, or a status and one sentence.
/// </summary>
internal sealed class QueryApi(
    DataFolder data, QueryOptions options, QueryPool pool, VisitorSnapshots snapshots, AuditLog audit)
{
    private const string Place = "/query";

    /// <summary>Where the program tells which snapshot an answer comes from.</summary>
    public const string SnapshotHeader = "X-PerfEtl-Snapshot";

    /// <summary>Where it tells how many rows an answer has: all of them.</summary>
    public const string RowsHeader = "X-PerfEtl-Rows";

    private static readonly (string Ending, AnswerForm Form, string Type)[] Formats =
    [
        ("json", AnswerForm.Json, "application/json; charset=utf-8"),
        ("csv", AnswerForm.Csv, "text/csv; charset=utf-8"),
        ("parquet", AnswerForm.Parquet, "application/vnd.apache.parquet"),
        ("xlsx", AnswerForm.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("svg", AnswerForm.Chart, "image/svg+xml"),
        ("png", AnswerForm.Chart, "image/png"),
        ("pdf", AnswerForm.Chart, "application/pdf"),
    ];

    /// <summary>Maps one address for each format.</summary>
    public void Map(WebApplication app)
    {
        foreach (var (ending, form, type) in Formats)
        {
            app.MapGet($"{Place}.{ending}", context => AnswerAsync(context, ending, form, type))
                .WithMetadata(new ForDepartmentsAttribute());
        }
    }

    private async Task AnswerAsync(HttpContext context, string ending, AnswerForm form, string type)
    {
        var visitor = Visitor.Of(context);
        var sql = context.Request.Query["sql"].ToString();
        try
        {
            var call = QueryCall.Of(context.Request.Query);
            var snapshot = call.SnapshotIn(data);
            using var file = AnswerFile.In(data);
            var request = call.Request(snapshots.PathFor(visitor, snapshot), options, form) with
            {
                Path = file.Path,
                Chart = $"{call.Kind ?? "bar"}.{ending}",
            };
            var rows = await pool.RunAsync(visitor.Name, request, file.Stream, context.RequestAborted);
            Note(context, visitor, ending, "done", sql);
            await SendAsync(context.Response, file, type, ending, Path.GetFileNameWithoutExtension(snapshot), rows);
        }
        catch (Exception failure) when (QueryStatus.Of(failure) is { } status)
        {
            if (context.RequestAborted.IsCancellationRequested) return;
            Note(context, visitor, ending, "refused", sql);
            await ErrorAnswer.WriteAsync(context, status, QueryStatus.Sentence(failure));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Note(context, visitor, ending, "stopped", sql);
        }
    }

    private static async Task SendAsync(
        HttpResponse response, AnswerFile file, string type, string ending, string snapshot, long rows)
    {
        response.ContentType = type;
        response.ContentLength = file.Stream.Length;
        response.Headers[SnapshotHeader] = snapshot;
        response.Headers[RowsHeader] = rows.ToString(CultureInfo.InvariantCulture);
        if (ending is "csv" or "parquet" or "xlsx")
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
            {
                FileName = $"query-{snapshot}.{ending}",
            }.ToString();
        }

        file.Stream.Position = 0;
        await file.Stream.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }

    private void Note(HttpContext context, Visitor visitor, string ending, string outcome, string sql) => audit.Add(
        visitor.Name, $"{context.Connection.RemoteIpAddress}", ending == "json" ? "query" : "export", outcome, sql);
}
