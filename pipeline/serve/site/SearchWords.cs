namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>What was typed into a search, word by word, the longest first; queries take four of them.</summary>
/// <remarks>A long word stands in few texts, so that the others are looked for in few: that is twice as fast.</remarks>
internal static class SearchWords
{
    /// <summary>How many words count.</summary>
    public const int Most = 4;

    /// <summary>One word in lower case, as <c>words</c> of the tables has it; empty where there is none.</summary>
    /// <param name="typed">What was typed; null for nothing.</param>
    /// <param name="number">From 0.</param>
    public static string Of(string? typed, int number)
    {
        var words = (typed ?? "").ToLowerInvariant().Split((char[]?)null, Most, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim()).OrderByDescending(word => word.Length).ToList();
        return number < words.Count ? words[number] : "";
    }
}
