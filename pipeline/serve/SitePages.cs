using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

/// <summary>The pages for analysts: each folder maps its own.</summary>
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
        OverviewRoutes.Map(pages);
        ProjectListRoutes.Map(pages);
        ProjectRoutes.Map(pages);
        DepartmentRoutes.Map(pages);
        FindingRoutes.Map(pages);
        IndicatorRoutes.Map(pages);
        SourceRoutes.Map(app);
        ChartRoutes.Map(pages);
        ReportRoutes.Map(pages);
        DictionaryRoutes.Map(pages);
        QueryRoutes.Map(pages);
        QuarantineRoutes.Map(app);
        RunRoutes.Map(app);
        ReadyRoute.Map(pages, app.Services.GetRequiredService<DataFolder>(), TimeProvider.System);
        app.MapFallback(NothingAsync);
    }

    // Whoever has not signed in comes here only by a method that an open address does not have.
    private static Task NothingAsync(HttpContext http) => http.User.Identity is { IsAuthenticated: true }
        ? PageAnswer.SorryAsync(http, 404, "没有这个网页：请检查网址，或从上面的导航进入。")
        : ErrorAnswer.WriteAsync(http, 404, "这个地址不能这样请求。");
}
