namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Labels with their synonyms, found by <see cref="LabelKey"/>.</summary>
internal sealed class TermBook
{
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public TermBook(IEnumerable<(string Label, Term Term)> entries)
    {
        foreach (var (label, term) in entries) terms[LabelKey.Of(label)] = term;
        bySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The term a cell's text is the label of, or null.</summary>
    public Term? Find(ReadOnlySpan<char> printed)
    {
        Span<char> key = stackalloc char[LabelKey.MaximumLength];
        var length = LabelKey.Write(printed, key);
        return length > 0 && bySpan.TryGetValue(key[..length], out var term) ? term : null;
    }

    /// <summary>The one label that differs from the text in exactly one character (<c>项目名祢</c>), or null.</summary>
    /// <param name="printed">The text of a cell.</param>
    /// <param name="label">The label as it should be spelled; empty if none is near.</param>
    /// <remarks>Only labels of four characters and more, and only if no second label is as near.</remarks>
    public Term? FindNear(string printed, out string label)
    {
        label = "";
        var key = LabelKey.Of(printed);
        if (key.Length < 4) return null;
        Term? near = null;
        foreach (var (candidate, term) in terms)
        {
            if (candidate.Length != key.Length || Differences(candidate, key) != 1) continue;
            if (near is not null && near != term) return null;
            (near, label) = (term, candidate);
        }

        return near;
    }

    private static int Differences(string one, string other)
    {
        var count = 0;
        for (var index = 0; index < one.Length && count < 2; index++)
            if (one[index] != other[index]) count++;
        return count;
    }
}
