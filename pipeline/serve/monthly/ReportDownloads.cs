using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;

namespace PerfEtl.Pipeline.Serve.Monthly;

/// <summary>The monthly reports that lie in the data folder, for whoever is signed in.</summary>
internal static class ReportDownloads
{
    /// <summary>Where they are.</summary>
    public const string Place = "/reports";

    /// <summary>The file name of the newest month's report on all departments; null before there is one.</summary>
    public static string? Newest(DataFolder data) => Names(data)
        .Where(name => name.Count(letter => letter == ' ') == 1).Max(StringComparer.Ordinal);

    /// <summary>The names of those a visitor may see: of some departments only theirs.</summary>
    public static IEnumerable<string> NamesFor(Visitor visitor, DataFolder data)
    {
        if (visitor.Departments.Count == 0) return Names(data);
        var endings = visitor.Departments.Select(department => ReportFile.EndingOf(department)).ToList();
        return Names(data).Where(name => endings.Contains(name[(name.IndexOf(' ', name.IndexOf(' ') + 1) + 1)..]));
    }

    /// <summary>Maps them; only names of files that are there are answered.</summary>
    public static void Map(WebApplication app, DataFolder data, AuditLog audit) => app.MapGet(
        Place + "/{name}", (HttpContext context, string name) =>
        {
            var visitor = Visitor.Of(context);
            if (!NamesFor(visitor, data).Contains(name, StringComparer.Ordinal)) return Results.NotFound();
            audit.Add(visitor.Name, $"{context.Connection.RemoteIpAddress}", "export", "done", name);
            return Results.File(Path.Combine(data.Reports, name), "application/pdf");
        }).WithMetadata(new ForDepartmentsAttribute());

    private static IEnumerable<string> Names(DataFolder data) => !Directory.Exists(data.Reports) ? []
        : Directory.EnumerateFiles(data.Reports, "*.pdf").Select(path => Path.GetFileName(path));
}
