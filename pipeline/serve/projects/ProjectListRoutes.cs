using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Projects;

/// <summary>项目: the list <c>/projects</c>.</summary>
internal static class ProjectListRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapGet("/projects", (HttpContext http) =>
        PageAnswer.OfAsync<ProjectsPage, ProjectsModel>(http, ProjectsModel.Read));
}
