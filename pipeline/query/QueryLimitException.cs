using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Query.Workers;

namespace PerfEtl.Pipeline.Query;

/// <summary>A query asked for more than it may have, or was called off; nothing was written.</summary>
/// <param name="refusal">Which limit it is.</param>
/// <param name="message">For people; how to widen the limit is said by whoever tells them.</param>
internal sealed class QueryLimitException(QueryRefusal refusal, string message) : ToldException(message)
{
    /// <summary>Which limit it is.</summary>
    public QueryRefusal Refusal { get; } = refusal;

    /// <inheritdoc/>
    public override string ForCommand => Message + Refusal switch
    {
        QueryRefusal.Rows => "也可以用 --max-rows 放宽上限。",
        QueryRefusal.Time => "也可以用 --timeout 放宽上限。",
        QueryRefusal.Memory => "也可以用设置 Query:MemoryMegabytes 放宽上限。",
        QueryRefusal.Size => "也可以用设置 Query:AnswerMegabytes 放宽上限。",
        _ => "",
    };

    /// <summary>What it says to somebody who asked over HTTP, and can set nothing but the time, and that downwards.
    /// </summary>
    public string ForVisitor => Message + Refusal switch
    {
        QueryRefusal.Rows => "也可以请管理员放宽设置 Query:Rows。",
        QueryRefusal.Time => "也可以放宽网址里的 seconds，最多到设置 Query:Seconds，那由管理员决定。",
        QueryRefusal.Memory => "也可以请管理员放宽设置 Query:MemoryMegabytes。",
        QueryRefusal.Size => "也可以请管理员放宽设置 Query:AnswerMegabytes。",
        _ => "",
    };

    /// <summary>More rows than <see cref="QueryOptions.Rows"/>.</summary>
    public static QueryLimitException Rows(long limit) => Of(QueryRefusal.Rows,
        $"查询结果超过 {limit} 行的上限，没有写出任何内容。请缩小查询范围。");

    /// <summary>Longer than <see cref="QueryOptions.Seconds"/>.</summary>
    public static QueryLimitException Time(int seconds) => Of(QueryRefusal.Time,
        $"查询超过 {seconds} 秒仍未完成，已停止，没有写出任何内容。请检查连接条件、缩小查询范围。");

    /// <summary>More memory than <see cref="QueryOptions.MemoryMegabytes"/>.</summary>
    public static QueryLimitException Memory(int megabytes) => Of(QueryRefusal.Memory,
        $"查询需要的内存超过 {megabytes} MB 的上限，已停止，没有写出任何内容。请缩小查询范围。");

    /// <summary>A larger answer than <see cref="QueryOptions.AnswerMegabytes"/>.</summary>
    public static QueryLimitException Size(int megabytes) => Of(QueryRefusal.Size,
        $"查询结果超过 {megabytes} MB 的上限，没有写出任何内容。请缩小查询范围。");

    /// <summary>Somebody pressed Ctrl-C, or the system asked the program to end.</summary>
    public static QueryLimitException Stopped() => new(QueryRefusal.Stopped, "已按要求停止查询，没有写出任何内容。");

    private static QueryLimitException Of(QueryRefusal refusal, FormattableString sentence) =>
        new(refusal, sentence.ToString(CultureInfo.InvariantCulture));
}
