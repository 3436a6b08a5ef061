namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>On which side of its number a comparing word stands.</summary>
internal enum WordPosition
{
    /// <summary>不低于, 控制在.</summary>
    Before,

    /// <summary>以上, 以内.</summary>
    After,
}
