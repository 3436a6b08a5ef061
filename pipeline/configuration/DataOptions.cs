namespace PerfEtl.Pipeline.Configuration;

/// <summary>Where the data lives (section <c>Data</c>).</summary>
internal sealed record DataOptions
{
    /// <summary>The data folder, relative to the settings file; <c>--data DIR</c> wins over it.</summary>
    public string Folder { get; init; } = "data";
}
