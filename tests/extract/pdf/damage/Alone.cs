namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Tests that look at the memory of the process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone in the process";
}
