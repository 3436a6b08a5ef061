using System.Globalization;
using Dapper;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary>Draws the funding chart of a snapshot into a file.</summary>
internal static class FundingPicture
{
    /// <summary>Writes the picture whole or not at all.</summary>
    /// <param name="snapshot">The published snapshot.</param>
    /// <param name="path">Ending in .svg or .png.</param>
    /// <param name="department">As printed; all departments if null.</param>
    /// <param name="year">The fiscal year; the latest if null.</param>
    /// <exception cref="UsageException">There is no declaration for this department and year.</exception>
    public static void Write(string snapshot, string path, string? department, int? year)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        var rows = connection.Query<FundingRow>(
            SqlFile.Read("charts/funding.sql", typeof(FundingChart).Assembly), new { department, year }).AsList();
        if (rows.Count == 0) throw new UsageException(NothingFor(department, year));
        var documents = connection.Query<string>(
            SqlFile.Read("queries/document_names.sql"), new { department, year }).AsList();
        var more = documents.Count > 2 ? $"等 {documents.Count} 个文件" : "";
        var source = $"数据来源：{string.Join("、", documents.Take(2))}{more}"
            + $" · 快照 {Path.GetFileNameWithoutExtension(snapshot)}";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var picture = FundingChart.Draw(FundingChartModel.From(rows, source), FontSet.Installed);
        ChartFile.Write(path, picture, FontSet.Installed);
    }

    private static string NothingFor(string? department, int? year) =>
        $"没有符合条件的申报表（主管部门：{department ?? "全部"}，年度：{year?.ToString(CultureInfo.InvariantCulture) ?? "最近"}）。"
        + "可用 perfetl query \"select distinct department_name, fiscal_year from mart_funding\" 查看已有的部门和年度。";
}
