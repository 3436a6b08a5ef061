using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The monthly reports that lie in the data folder, for whoever is signed in.</summary>
internal static class Reports
{
    /// <summary>Where they are.</summary>
    public const string Place = "/reports";

    /// <summary>The file name of the newest month's report on all departments; null before there is one.</summary>
    public static string? Newest(DataFolder data) => Names(data)
        .Where(name => name.Count(letter => letter == ' ') == 1).Max(StringComparer.Ordinal);

    /// <summary>Maps them; only names of files that are there are answered.</summary>
    public static void Map(WebApplication app, DataFolder data) => app.MapGet(Place + "/{name}", (string name) =>
        Names(data).Contains(name, StringComparer.Ordinal)
            ? Results.File(Path.Combine(data.Reports, name), "application/pdf") : Results.NotFound());

    private static IEnumerable<string> Names(DataFolder data) => !Directory.Exists(data.Reports) ? []
        : Directory.EnumerateFiles(data.Reports, "*.pdf").Select(path => Path.GetFileName(path));
}
