namespace PerfEtl.Pipeline.Check.Words;

/// <summary>What an indicator's name promises to measure, by the word it ends in.</summary>
internal enum NameKind
{
    /// <summary>A share of at most 100 %: 完成率, 覆盖率.</summary>
    Rate,

    /// <summary>A share that may pass 100 %: 增长率.</summary>
    OpenRate,

    /// <summary>满意度: in % or in points.</summary>
    Satisfaction,

    /// <summary>A number of things: 人数, 完成数.</summary>
    Count,

    /// <summary>A property told in words: 有效性, 完整性.</summary>
    Quality,

    /// <summary>An ending that only looks like one of the others: 效率, 指数, 女性.</summary>
    Other,
}
