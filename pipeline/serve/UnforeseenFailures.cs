using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerfEtl.Pipeline.Serve;

/// <summary>What nobody foresaw: a sentence with a number for the visitor, and the rest in the log under it.</summary>
internal static partial class UnforeseenFailures
{
    /// <summary>Stands around everything that answers.</summary>
    public static void AddTo(WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, wrong.StatusCode, wrong.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "发来的内容太大，请缩短后再试。" : "发来的请求不完整或不合要求，请刷新页面后再试。");
        }
        catch (Exception failure) when (!context.Response.HasStarted && !IsGone(context))
        {
            Unforeseen(app.Logger, context.Request.Path, context.TraceIdentifier, failure);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError,
                $"程序出了意外的错误，已经记下，编号 {context.TraceIdentifier}。请稍后再试；如果一直如此，请把编号告诉管理员。");
        }
    });

    private static bool IsGone(HttpContext context) => context.RequestAborted.IsCancellationRequested;

    // What was set for another answer does not hold for this one.
    private static Task AnswerAsync(HttpContext context, int status, string sentence)
    {
        context.Response.ContentLength = null;
        context.Response.Headers.ContentDisposition = default;
        return ErrorAnswer.WriteAsync(context, status, sentence);
    }

    [LoggerMessage(LogLevel.Error, "{Path} failed, request {RequestId}")]
    private static partial void Unforeseen(ILogger log, string path, string requestId, Exception failure);
}
