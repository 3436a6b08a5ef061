using PerfEtl.Pipeline.Basics;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The database of the schedule cannot be used; nothing was run.</summary>
internal sealed class ScheduleStoreException(Exception cause) : ToldException(
    $"连不上调度数据库（设置 Schedule:Store）：{Secrets.Hide(Deepest(cause).Message.Split('\n')[0].Trim())}。"
    + "请检查地址、用户、口令和建表权限，或把该设置留空以单机运行。", cause: cause)
{
    private static Exception Deepest(Exception failure) =>
        failure.InnerException is { } inner ? Deepest(inner) : failure;
}
