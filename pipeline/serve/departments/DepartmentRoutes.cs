using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Departments;

/// <summary>部门: <c>/departments?year=2022</c>, <c>/departments/one?name=某县教育局&amp;year=2022</c>.</summary>
internal static class DepartmentRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/departments", http =>
            PageAnswer.OfAsync<DepartmentsPage, DepartmentsModel>(http, DepartmentsModel.Read));
        app.MapGet("/departments/one", http =>
            PageAnswer.OfAsync<DepartmentPage, DepartmentModel>(http, DepartmentModel.Read));
    }
}
