using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Project;

/// <summary>One project: <c>/projects/17?year=2022</c>.</summary>
internal static class ProjectRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/projects/{project}", http =>
        PageAnswer.OfAsync<ProjectPage, ProjectModel>(http, (rows, request) => ProjectModel.Read(
            rows, request, Key((string)http.Request.RouteValues["project"]!))));

    private static long Key(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key
            : throw PageException.NotFound($"没有编号为“{text}”的项目，请从项目列表中选择。");
}
