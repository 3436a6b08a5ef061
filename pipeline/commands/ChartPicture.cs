using Dapper;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary>Draws a chart of a snapshot into files.</summary>
internal static class ChartPicture
{
    /// <summary>Writes every file whole or not at all.</summary>
    /// <param name="snapshot">The published snapshot.</param>
    /// <param name="name">As in <c>perfetl chart --list</c>.</param>
    /// <param name="paths">The files; their endings say the formats.</param>
    /// <param name="filter">Which data.</param>
    /// <exception cref="UsageException">There is no such chart, or no data for it; nothing was written.</exception>
    public static void Write(string snapshot, string name, IReadOnlyList<string> paths, ChartFilter filter)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot, isForOneThread: true);
        var documents = connection.Query<string>(
            SqlFile.Read("queries/document_names.sql"), new { department = filter.Department, year = filter.Year })
            .AsList();
        var more = documents.Count > 2 ? $"等 {documents.Count} 个文件" : "";
        var source = $"数据来源：{string.Join("、", documents.Take(2))}{more}"
            + $" · 快照 {Path.GetFileNameWithoutExtension(snapshot)}";
        var picture = Draw(name, connection, filter, source);
        foreach (var path in paths) ChartFile.Write(path, picture, FontSet.Installed);
    }

    private static Picture Draw(
        string name, System.Data.Common.DbConnection connection, ChartFilter filter, string source)
    {
        try
        {
            return ChartCatalog.Draw(name, connection, filter, source, FontSet.Installed);
        }
        catch (ChartUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }
}
