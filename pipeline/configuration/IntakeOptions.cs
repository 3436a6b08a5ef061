namespace PerfEtl.Pipeline.Configuration;

/// <summary>Where submitted forms come from (section <c>Intake</c> of <c>appsettings.json</c>).</summary>
internal sealed record IntakeOptions
{
    /// <summary>
    /// Files and folders to read, folders with everything below them; a path, or a path with what holds for its forms.
    /// </summary>
    public IReadOnlyList<SourceFolder> Sources { get; init; } = [];

    /// <summary>Databases to pull from; see <c>docs/sources.md</c>.</summary>
    public IReadOnlyList<DatabaseSourceOptions> Databases { get; init; } = [];

    /// <summary>What a zip archive may hold.</summary>
    public ZipLimits Zip { get; init; } = new();

    /// <summary>A file of a source that was written less than so many seconds ago is left for the next night.</summary>
    [Within(0, 3_600, "秒")]
    public int QuietSeconds { get; init; } = 5;

    /// <summary>
    /// Whether a file that a source folder no longer holds withdraws what it said; off, since folders are tidied for
    /// many reasons. Cannot be had together with <see cref="MoveTo"/>.
    /// </summary>
    public bool VanishedAreWithdrawn { get; init; }

    /// <summary>Where files of the sources are moved once their night is published; empty to leave them.</summary>
    public string MoveTo { get; init; } = "";
}
