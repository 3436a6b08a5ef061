using System.Globalization;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>What one query may ask for (section <c>Query</c>).</summary>
/// <remarks>Each query runs in a process of its own: docs/decisions/0026-a-query-has-a-process.md.</remarks>
internal sealed record QueryOptions
{
    /// <summary>A query is stopped after so many seconds, reading and writing included: 1 to 86,400.</summary>
    [Within(1, 86_400, "秒")]
    public int Seconds { get; init; } = 60;

    /// <summary>
    /// A query's process gets no more memory than this from the system: 256 to 1,048,576 MB. The database gets three
    /// quarters of it.
    /// </summary>
    [Within(256, 1_048_576, "MB")]
    public int MemoryMegabytes { get; init; } = 1024;

    /// <summary>A result of more rows is an error: 1 to 1,000,000,000.</summary>
    [Within(1, 1_000_000_000, "行")]
    public int Rows { get; init; } = 1_000_000;

    /// <summary>An answer of more megabytes, in whatever format, is an error: 1 to 1,048,576 MB.</summary>
    [Within(1, 1_048_576, "MB")]
    public int AnswerMegabytes { get; init; } = 4096;

    /// <summary>So many queries of <c>serve</c> run at a time, each in a process of its own: 1 to 64.</summary>
    [Within(1, 64, "个")]
    public int Workers { get; init; } = 2;

    /// <summary>So many queries of one person run at a time, if others wait as well: 1 to 64.</summary>
    [Within(1, 64, "个")]
    public int WorkersOfOne { get; init; } = 1;

    /// <summary>So many queries of one person may wait for their turn; one more is refused: 1 to 1,000.</summary>
    [Within(1, 1_000, "个")]
    public int WaitingOfOne { get; init; } = 8;

    /// <summary>These options with what the call says itself.</summary>
    /// <exception cref="UsageException">What it says is out of range.</exception>
    public QueryOptions With(int? seconds, int? rows) => this with
    {
        Seconds = InRange("--timeout", seconds ?? Seconds, 86_400),
        Rows = InRange("--max-rows", rows ?? Rows, 1_000_000_000),
    };

    private static int InRange(string option, int value, int most) => value >= 1 && value <= most
        ? value
        : throw new UsageException(string.Create(
            CultureInfo.InvariantCulture, $"{option} {value} 不合要求，应为 1 到 {most}。"));
}
