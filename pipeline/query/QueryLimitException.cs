using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Query.Workers;

namespace PerfEtl.Pipeline.Query;

/// <summary>A query asked for more than it may have, or was called off; nothing was written.</summary>
/// <param name="refusal">Which limit it is.</param>
/// <param name="message">For people.</param>
internal sealed class QueryLimitException(QueryRefusal refusal, string message) : ToldException(message)
{
    /// <summary>Which limit it is.</summary>
    public QueryRefusal Refusal { get; } = refusal;

    /// <summary>More rows than <see cref="QueryOptions.Rows"/>.</summary>
    public static QueryLimitException Rows(long limit) => Of(QueryRefusal.Rows,
        $"查询结果超过 {limit} 行的上限，没有写出任何内容。请缩小查询范围，或用 --max-rows（网页请管理员用设置 Query:Rows）放宽。");

    /// <summary>Longer than <see cref="QueryOptions.Seconds"/>.</summary>
    public static QueryLimitException Time(int seconds) => Of(QueryRefusal.Time,
        $"查询超过 {seconds} 秒仍未完成，已停止，没有写出任何内容。请检查连接条件、缩小查询范围，或用 --timeout（网页请管理员用设置 Query:Seconds）放宽。");

    /// <summary>More memory than <see cref="QueryOptions.MemoryMegabytes"/>.</summary>
    public static QueryLimitException Memory(int megabytes) => Of(QueryRefusal.Memory,
        $"查询需要的内存超过 {megabytes} MB 的上限，已停止，没有写出任何内容。请缩小查询范围，或用设置 Query:MemoryMegabytes 放宽。");

    /// <summary>A larger answer than <see cref="QueryOptions.AnswerMegabytes"/>.</summary>
    public static QueryLimitException Size(int megabytes) => Of(QueryRefusal.Size,
        $"查询结果超过 {megabytes} MB 的上限，没有写出任何内容。请缩小查询范围，或用设置 Query:AnswerMegabytes 放宽。");

    /// <summary>Somebody pressed Ctrl-C, or the system asked the program to end.</summary>
    public static QueryLimitException Stopped() => new(QueryRefusal.Stopped, "已按要求停止查询，没有写出任何内容。");

    private static QueryLimitException Of(QueryRefusal refusal, FormattableString sentence) =>
        new(refusal, sentence.ToString(CultureInfo.InvariantCulture));
}
