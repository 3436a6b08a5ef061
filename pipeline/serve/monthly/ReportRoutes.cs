using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Monthly;

/// <summary>月报: <c>/reports</c>; the files themselves are <see cref="ReportDownloads"/>.</summary>
internal static class ReportRoutes
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(ReportDownloads.Place, PageAsync);

    private static Task PageAsync(HttpContext http) =>
        PageAnswer.FromAsync<ReportsPage, ReportsModel>(http, _ => Task.FromResult(Read(http)));

    private static ReportsModel Read(HttpContext http)
    {
        var data = http.RequestServices.GetRequiredService<DataFolder>();
        return new ReportsModel([
            .. ReportDownloads.NamesFor(Visitor.Of(http), data).Select(name => Line(data, name)).OfType<ReportLine>()
                .OrderByDescending(report => report.Month, StringComparer.Ordinal)
                .ThenBy(report => report.Department, StringComparer.Ordinal),
        ]);
    }

    // A report may be replaced or removed while the folder is read.
    private static ReportLine? Line(DataFolder data, string name)
    {
        var file = new FileInfo(Path.Combine(data.Reports, name));
        if (!file.Exists) return null;
        var parts = Path.GetFileNameWithoutExtension(name).Split(' ', 3);
        return new ReportLine(
            name, parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "", file.Length,
            file.LastWriteTimeUtc);
    }
}

/// <summary>The monthly reports that lie in the data folder, latest first.</summary>
public sealed record ReportsModel(IReadOnlyList<ReportLine> Rows);

/// <summary>A report: <c>绩效目标月报 2022-12 某县教育局.pdf</c>; the moment is UTC.</summary>
public sealed record ReportLine(string File, string Month, string Department, long Bytes, DateTime At);
