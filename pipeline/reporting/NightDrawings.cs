using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using PerfEtl.Pipeline.Files;
using PerfEtl.Reports.Monthly;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>What the last night drew, and from what: a night without new data draws nothing.</summary>
/// <param name="From">The program, the month and what the marts say: <c>0.1.0 2026-11 81…:37…</c>.</param>
/// <param name="Charts">The files of the charts.</param>
/// <param name="MonthlyReport">The file of the month's report.</param>
/// <param name="Sha256">Of all of them together, so that what somebody changed is drawn again.</param>
internal sealed record NightDrawings(string From, IReadOnlyList<string> Charts, string MonthlyReport, string Sha256)
{
    /// <summary>What this night would be drawn from.</summary>
    public static string FromOf(string snapshot)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        var (rows, lastLoadAt) = connection.QuerySingle<(string Rows, DateTime LastLoadAt)>(
            SqlFile.Read("queries/drawn_from.sql"));
        return $"{MonthlyReports.ProgramVersion} {ReportMonth.Of(lastLoadAt).Code} {rows}";
    }

    /// <summary>The last night's; null where it was drawn from something else, or a file is gone or changed.</summary>
    public static NightDrawings? Find(DataFolder data, string from)
    {
        var file = new FileInfo(PlaceIn(data));
        if (!file.Exists || Read(file) is not { } last || last.From != from) return null;
        string[] files = [.. last.Charts, last.MonthlyReport];
        return Array.TrueForAll(files, File.Exists) && HashOf(files) == last.Sha256 ? last : null;
    }

    /// <summary>Keeps for the next night what this one drew.</summary>
    public static NightDrawings Keep(DataFolder data, string from, IReadOnlyList<string> charts, string report)
    {
        var drawn = new NightDrawings(from, charts, report, HashOf([.. charts, report]));
        DurableFile.Replace(PlaceIn(data), JsonSerializer.SerializeToUtf8Bytes(drawn));
        return drawn;
    }

    private static string HashOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static NightDrawings? Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<NightDrawings>(File.ReadAllBytes(file.FullName));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string PlaceIn(DataFolder data) => Path.Combine(Path.GetDirectoryName(data.Charts)!, "drawn.json");
}
