namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Cells of lookups that hold several words.</summary>
internal static class Words
{
    /// <summary>The words of a blank-separated cell.</summary>
    public static string[] Of(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
