namespace PerfEtl.Pipeline.Declarations;

/// <summary>A target value (指标目标值), taken apart but never corrected: <c>&gt;=40人/场</c> is AtLeast 40 人 per 场.</summary>
/// <param name="Kind">Numeric, range, qualitative or missing.</param>
/// <param name="Comparator">Only for numeric targets; Equal where none is printed.</param>
/// <param name="IsComparatorPrinted">Whether the comparator stands in the form.</param>
/// <param name="Low">The lower bound, or the number itself for Equal and Approximately; null if open below.</param>
/// <param name="High">The upper bound, or the number itself for Equal and Approximately; null if open above.</param>
/// <param name="Unit">As printed: <c>人</c>, <c>批次</c>, <c>%</c>, <c>万元</c>; null where none is printed.</param>
/// <param name="Per">What one unit counts against, as printed: <c>场</c>, <c>人*月</c>; null where none is.</param>
/// <param name="Text">Only for qualitative targets: the words.</param>
internal sealed record TargetValue(
    TargetKind Kind,
    Comparator? Comparator = null,
    bool IsComparatorPrinted = false,
    decimal? Low = null,
    decimal? High = null,
    string? Unit = null,
    string? Per = null,
    string? Text = null)
{
    /// <summary>An empty cell, or a placeholder such as <c>**</c>.</summary>
    public static TargetValue Missing { get; } = new(TargetKind.Missing);
}

/// <summary>What kind of target an indicator has.</summary>
internal enum TargetKind
{
    /// <summary>One number with a comparator: <c>&gt;=40人/场</c>.</summary>
    Numeric,

    /// <summary>Two numbers: <c>1-2批</c>.</summary>
    Range,

    /// <summary>Words, dates and deadlines: <c>提升</c>, <c>12月底前</c>.</summary>
    Qualitative,

    /// <summary>The cell is empty or holds a placeholder such as <c>**</c>.</summary>
    Missing,
}

/// <summary>How a numeric target binds its number.</summary>
internal enum Comparator
{
    /// <summary><c>=</c>, also where no comparator is printed.</summary>
    Equal,

    /// <summary><c>&gt;=</c>, 不低于, 不少于, 至少, 以上.</summary>
    AtLeast,

    /// <summary><c>&lt;=</c>, 不超过, 以内, 以下.</summary>
    AtMost,

    /// <summary><c>&gt;</c>.</summary>
    Above,

    /// <summary><c>&lt;</c>.</summary>
    Below,

    /// <summary>约.</summary>
    Approximately,
}
