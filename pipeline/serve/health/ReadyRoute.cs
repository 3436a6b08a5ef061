using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;

namespace PerfEtl.Pipeline.Serve.Health;

/// <summary><c>/health/ready</c>: is there data to show, and how old is it?</summary>
internal static class ReadyRoute
{
    /// <summary>Maps it.</summary>
    /// <param name="app">Where to.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="clock">What time it is.</param>
    public static void Map(IEndpointRouteBuilder app, DataFolder data, TimeProvider clock) =>
        app.MapGet("/health/ready", () => Publisher.CurrentIn(data) is not { } current
            ? Results.Json(new ReadyAnswer("nothing published", null, null), statusCode: 503)
            : Results.Json(Of(File.GetLastWriteTimeUtc(current), clock.GetUtcNow().UtcDateTime)));

    private static ReadyAnswer Of(DateTime published, DateTime now) =>
        new("ready", published, Math.Max(0, (long)(now - published).TotalSeconds));

    /// <summary>The answer.</summary>
    /// <param name="Status">In a word or two.</param>
    /// <param name="PublishedAt">When the snapshot in force was published, UTC.</param>
    /// <param name="AgeSeconds">How long ago that is.</param>
    private sealed record ReadyAnswer(string Status, DateTime? PublishedAt, long? AgeSeconds);
}
