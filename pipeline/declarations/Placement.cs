namespace PerfEtl.Pipeline.Declarations;

/// <summary>How the level of an indicator is known.</summary>
internal enum Placement
{
    /// <summary>It is the last level-2 label printed on or above the indicator's row.</summary>
    Printed,

    /// <summary>Printed labels are displaced, doubled or lost, and the whole sequence of rows says otherwise.</summary>
    Inferred,
}
