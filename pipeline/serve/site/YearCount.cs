namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>A fiscal year and how many declarations in force it has.</summary>
public sealed record YearCount(int Year, long Count);
