using System.Data.Common;
using Dapper;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The tables that the scheduler of earlier versions made; they are named and left alone.</summary>
internal static class OlderTables
{
    // The same on PostgreSQL and SQL Server.
    private const string Names = """
        select lower(table_name) from information_schema.tables
        where lower(table_name) like 'qrtz#_%' escape '#' order by 1
        """;

    /// <summary>Says which there are, if there are any.</summary>
    public static void Tell(DbConnection database)
    {
        var tables = database.Query<string>(Names).AsList();
        if (tables.Count > 0)
            ServeLog.Say($"调度数据库里有旧版本的表，不再使用，也没有改动，可由管理员删除：{string.Join("、", tables)}");
    }
}
