namespace PerfEtl.Pipeline.Check.Words;

/// <summary>In which direction an indicator improves.</summary>
internal enum Better
{
    /// <summary>The name does not say.</summary>
    Unknown,

    /// <summary>More is better: 满意度, 及时率.</summary>
    Higher,

    /// <summary>Less is better: 事故率, 投诉率.</summary>
    Lower,
}
