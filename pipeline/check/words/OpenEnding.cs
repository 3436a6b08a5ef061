namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_open_endings.csv</c>: a word no complete name ends in.</summary>
/// <param name="Ending">For example 年度, 长效 or 与.</param>
/// <param name="Unless">Complete words with the same ending, blank-separated: 参与 for 与.</param>
internal sealed record OpenEnding(string Ending, string Unless)
{
    /// <summary>The name stops at this word although something must follow.</summary>
    public bool IsOpen(string name) =>
        Ending.Length > 0 && name.EndsWith(Ending, StringComparison.Ordinal)
        && !Unless.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => name.EndsWith(word, StringComparison.Ordinal));
}
