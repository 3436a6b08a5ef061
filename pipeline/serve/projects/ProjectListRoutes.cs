using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Projects;

/// <summary>项目: the list <c>/projects</c>.</summary>
internal static class ProjectListRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/projects", (HttpContext http) =>
        PageAnswer.OfAsync<ProjectsPage, ProjectsModel>(http, ProjectsModel.Read));
}
