using System.Data;
using System.Data.Common;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The tables that the scheduler of earlier versions made; they are named and left alone.</summary>
internal static class OlderTables
{
    private const string Prefix = "qrtz_";

    /// <summary>Says which there are, if there are any.</summary>
    public static void Tell(DbConnection database)
    {
        var tables = database.GetSchema("Tables").Rows.Cast<DataRow>().Select(row => (string)row["TABLE_NAME"])
            .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (tables.Count > 0)
            ServeLog.Say($"调度数据库里有旧版本的表，不再使用，也没有改动，可由管理员删除：{string.Join("、", tables)}");
    }
}
