using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Monthly;

/// <summary>月报: the list <c>/reports</c>, and the files of the data folder, for whoever is signed in.</summary>
internal static class ReportRoutes
{
    /// <summary>Where they are.</summary>
    public const string Place = "/reports";

    /// <summary>Maps them; only names of files that are there are answered.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Place, PageAsync);
        app.MapGet(Place + "/{name}", (HttpContext http, string name) => FileFor(http, name));
    }

    /// <summary>The file name of the newest month's report on all departments; null before there is one.</summary>
    public static string? Newest(DataFolder data) => Names(data)
        .Where(name => name.Count(letter => letter == ' ') == 1).Max(StringComparer.Ordinal);

    private static Task PageAsync(HttpContext http) =>
        PageAnswer.FromAsync<ReportsPage, ReportsModel>(http, _ => Task.FromResult(ListFor(http)));

    private static ReportsModel ListFor(HttpContext http)
    {
        var data = http.RequestServices.GetRequiredService<DataFolder>();
        return new ReportsModel([
            .. NamesFor(Visitor.Of(http), data).Select(name => Line(data, name)).OfType<ReportLine>()
                .OrderByDescending(report => report.Month, StringComparer.Ordinal)
                .ThenBy(report => report.Department, StringComparer.Ordinal),
        ]);
    }

    private static IResult FileFor(HttpContext http, string name)
    {
        var (visitor, data) = (Visitor.Of(http), http.RequestServices.GetRequiredService<DataFolder>());
        if (!NamesFor(visitor, data).Contains(name, StringComparer.Ordinal)) return Results.NotFound();
        http.RequestServices.GetRequiredService<AuditLog>().Add(
            visitor.Name, $"{http.Connection.RemoteIpAddress}", "export", "done", name);
        return Results.File(Path.Combine(data.Reports, name), "application/pdf");
    }

    // Of some departments a visitor may see only theirs.
    private static IEnumerable<string> NamesFor(Visitor visitor, DataFolder data)
    {
        if (visitor.Departments.Count == 0) return Names(data);
        var endings = visitor.Departments.Select(department => ReportFile.EndingOf(department)).ToList();
        return Names(data).Where(name => endings.Contains(name[(name.IndexOf(' ', name.IndexOf(' ') + 1) + 1)..]));
    }

    private static IEnumerable<string> Names(DataFolder data) => !Directory.Exists(data.Reports) ? []
        : Directory.EnumerateFiles(data.Reports, "*.pdf").Select(path => Path.GetFileName(path));

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
