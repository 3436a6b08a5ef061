namespace PerfEtl.Pipeline.Declarations;

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
