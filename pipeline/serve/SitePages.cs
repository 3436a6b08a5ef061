using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Charts;
using PerfEtl.Pipeline.Serve.Departments;
using PerfEtl.Pipeline.Serve.Dictionary;
using PerfEtl.Pipeline.Serve.Findings;
using PerfEtl.Pipeline.Serve.Health;
using PerfEtl.Pipeline.Serve.Indicators;
using PerfEtl.Pipeline.Serve.Layout;
using PerfEtl.Pipeline.Serve.Monthly;
using PerfEtl.Pipeline.Serve.Overview;
using PerfEtl.Pipeline.Serve.Project;
using PerfEtl.Pipeline.Serve.Projects;
using PerfEtl.Pipeline.Serve.Quarantine;
using PerfEtl.Pipeline.Serve.Runs;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Pipeline.Serve.Source;
using PerfEtl.Pipeline.Serve.Sql;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The pages for analysts by address; what does more than show rows has its Routes in its folder.</summary>
internal static class SitePages
{
    /// <summary>Adds what pages are made with.</summary>
    public static void AddTo(IServiceCollection services, Settings settings)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(settings);
        services.AddSingleton<SiteData>();
        services.AddHostedService<SiteWatch>();
        services.AddSingleton<ChartFiles>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<QuarantineDesk>();
    }

    /// <summary>Maps all of them.</summary>
    public static void Map(WebApplication app)
    {
        // These read the visitor's own file; the others show what is not in it.
        var pages = app.MapGroup("").WithMetadata(new ForDepartmentsAttribute());
        SiteAssets.Map(pages);
        MapRows(pages);
        SourceRoutes.Map(app);
        ChartRoutes.Map(pages);
        ReportRoutes.Map(pages);
        QueryRoutes.Map(pages);
        QuarantineRoutes.Map(app);
        RunRoutes.Map(app);
        ReadyRoute.Map(pages, app.Services.GetRequiredService<DataFolder>(), TimeProvider.System);
        app.MapFallback(NothingAsync);
    }

    private static void MapRows(IEndpointRouteBuilder pages)
    {
        // /?year=2022
        pages.MapGet("/", http => PageAnswer.OfAsync<OverviewPage, OverviewModel>(http, OverviewModel.Read));

        // /projects?q=培训, /projects/17?year=2022
        pages.MapGet("/projects", http => PageAnswer.OfAsync<ProjectsPage, ProjectsModel>(http, ProjectsModel.Read));
        pages.MapGet("/projects/{project}", http => PageAnswer.OfAsync<ProjectPage, ProjectModel>(
            http, (rows, request) => ProjectModel.Read(rows, request, ProjectOf(http))));

        // /departments?year=2022, /departments/one?name=某县教育局&year=2022
        pages.MapGet("/departments", http =>
            PageAnswer.OfAsync<DepartmentsPage, DepartmentsModel>(http, DepartmentsModel.Read));
        pages.MapGet("/departments/one", http =>
            PageAnswer.OfAsync<DepartmentPage, DepartmentModel>(http, DepartmentModel.Read));

        // /findings?year=2022&severity=error&rule=FUND_FISCAL_GT_TOTAL
        pages.MapGet("/findings", http => PageAnswer.OfAsync<FindingsPage, FindingsModel>(http, FindingsModel.Read));

        // /indicators?q=满意度, /indicators/one?name=培训人次
        pages.MapGet("/indicators", http =>
            PageAnswer.OfAsync<IndicatorsPage, IndicatorsModel>(http, IndicatorsModel.Read));
        pages.MapGet("/indicators/one", http =>
            PageAnswer.OfAsync<IndicatorPage, IndicatorModel>(http, IndicatorModel.Read));

        // /dictionary, /dictionary/mart_funding
        pages.MapGet("/dictionary", http => PageAnswer.OfAsync<DictionaryPage, DictionaryModel>(
            http, (rows, _) => DictionaryModel.Read(rows, name: null)));
        pages.MapGet("/dictionary/{name}", http => PageAnswer.OfAsync<DictionaryPage, DictionaryModel>(
            http, (rows, _) => DictionaryModel.Read(rows, (string)http.Request.RouteValues["name"]!)));
    }

    private static long ProjectOf(HttpContext http)
    {
        var text = (string)http.Request.RouteValues["project"]!;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var project) ? project
            : throw PageException.NotFound($"没有编号为“{text}”的项目，请从项目列表中选择。");
    }

    // Whoever has not signed in comes here only by a method that an open address does not have.
    private static Task NothingAsync(HttpContext http) => http.User.Identity is { IsAuthenticated: true }
        ? PageAnswer.SorryAsync(http, 404, "没有这个网页：请检查网址，或从上面的导航进入。")
        : ErrorAnswer.WriteAsync(http, 404, "这个地址不能这样请求。");
}
