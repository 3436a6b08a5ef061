namespace PerfEtl.Pipeline.Load;

/// <summary>A load that an earlier run committed without publishing it; this run's snapshot holds it too.</summary>
internal sealed record ContinuedLoad
{
    /// <summary>For example <c>20221231T101400123Z</c>.</summary>
    public required string LoadId { get; init; }

    /// <summary>Forms it took in for the first time.</summary>
    public required long New { get; init; }

    /// <summary>Forms of it that replaced an older version.</summary>
    public required long Revised { get; init; }
}
