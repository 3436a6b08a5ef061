namespace PerfEtl.Pipeline.Intake;

/// <summary>Where submitted forms come from (section <c>Intake</c> of <c>appsettings.json</c>).</summary>
internal sealed record IntakeOptions
{
    /// <summary>Files and folders to read; folders with everything below them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
