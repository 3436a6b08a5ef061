using Dapper;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>Draws a chart of a snapshot into files.</summary>
internal static class SnapshotCharts
{
    /// <summary>Writes every file whole or not at all.</summary>
    /// <param name="snapshot">The published snapshot.</param>
    /// <param name="name">As in <c>perfetl chart --list</c>.</param>
    /// <param name="paths">The files; their endings say the formats.</param>
    /// <param name="filter">Which data.</param>
    /// <exception cref="UsageException">There is no such chart, or no data for it; nothing was written.</exception>
    public static void Write(string snapshot, string name, IReadOnlyList<string> paths, ChartFilter filter)
    {
        try
        {
            Draw(snapshot, name, filter, picture =>
            {
                foreach (var path in paths) ChartFile.Write(path, picture, FontSet.Installed);
                return paths;
            });
        }
        catch (ChartUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }

    /// <summary>Draws it and makes something of the picture.</summary>
    /// <param name="snapshot">The published snapshot, or what of it somebody may see.</param>
    /// <param name="name">As in <c>perfetl chart --list</c>.</param>
    /// <param name="filter">Which data.</param>
    /// <param name="make">Turns the picture into bytes or files.</param>
    /// <exception cref="ChartUnavailableException">There is no such chart, or no data for it.</exception>
    public static T Draw<T>(string snapshot, string name, ChartFilter filter, Func<Picture, T> make)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot, isForOneThread: true);
        var documents = connection.Query<string>(
            SqlFile.Read("queries/document_names.sql"), new { department = filter.Department, year = filter.Year })
            .AsList();
        var more = documents.Count > 2 ? $"等 {documents.Count} 个文件" : "";
        var source = $"数据来源：{string.Join("、", documents.Take(2))}{more}"
            + $" · 快照 {Path.GetFileNameWithoutExtension(snapshot)}";
        return make(ChartCatalog.Draw(name, connection, filter, source, FontSet.Installed));
    }
}
