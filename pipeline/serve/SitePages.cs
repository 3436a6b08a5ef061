using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Serve.Charts;
using PerfEtl.Pipeline.Serve.Layout;
using PerfEtl.Pipeline.Serve.Overview;
using PerfEtl.Pipeline.Serve.Project;
using PerfEtl.Pipeline.Serve.Projects;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Pipeline.Serve.Source;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The pages for analysts: each folder maps its own.</summary>
internal static class SitePages
{
    /// <summary>Adds what pages are made with.</summary>
    public static void AddTo(IServiceCollection services, Settings settings)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<SiteData>();
        services.AddSingleton<ChartFiles>();
        services.AddSingleton(settings);
        services.AddSingleton<SourceReader>();
    }

    /// <summary>Maps all of them.</summary>
    public static void Map(WebApplication app)
    {
        Assets.Map(app);
        OverviewRoutes.Map(app);
        ProjectListRoutes.Map(app);
        ProjectRoutes.Map(app);
        SourceRoutes.Map(app);
        ChartRoutes.Map(app);
        app.MapFallback(http => PageAnswer.SorryAsync(http, 404, "没有这个网页：请检查网址，或从上面的导航进入。"));
    }
}
