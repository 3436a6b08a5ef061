namespace PerfEtl.Pipeline;

/// <summary>Where the data lives (section <c>Data</c>).</summary>
internal sealed record DataOptions
{
    /// <summary>The data folder, relative to where the program is started; <c>--data DIR</c> wins over it.</summary>
    public string Folder { get; init; } = "data";
}
