namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Labels with their synonyms, found by <see cref="LabelKey"/>.</summary>
internal sealed class TermBook
{
    private const int ShortestNear = 4;

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly ILookup<int, KeyValuePair<string, Term>> byLength;

    public TermBook(IEnumerable<(string Label, Term Term)> entries)
    {
        foreach (var (label, term) in entries) terms[LabelKey.Of(label)] = term;
        bySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        byLength = terms.Where(entry => entry.Key.Length >= ShortestNear).ToLookup(entry => entry.Key.Length);
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
    /// <param name="anyLength">Whether the character may also be lost or doubled: <c>效益指</c>.</param>
    /// <remarks>Only labels of four characters and more, and only if no second label is as near.</remarks>
    public Term? FindNear(string printed, out string label, bool anyLength = false)
    {
        label = "";
        var key = LabelKey.Of(printed);
        Term? near = null;
        var reach = anyLength ? 1 : 0;
        for (var length = key.Length - reach; length <= key.Length + reach; length++)
        {
            foreach (var (candidate, term) in byLength[length])
            {
                if (!IsOneOff(candidate, key)) continue;
                if (near is not null && near != term) return null;
                (near, label) = (term, candidate);
            }
        }

        return near;
    }

    // One character changed, lost or added: what both have in common at start and end leaves one character over.
    private static bool IsOneOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other) return false;
        var prefix = one.AsSpan().CommonPrefixLength(other);
        var shorter = Math.Min(one.Length, other.Length);
        var suffix = 0;
        while (suffix < shorter - prefix && one[^(suffix + 1)] == other[^(suffix + 1)]) suffix++;
        return prefix + suffix >= Math.Max(one.Length, other.Length) - 1;
    }
}

/// <summary>One entry of the vocabulary: what a label announces, and which one it is.</summary>
/// <param name="Kind">Field, funding line, head of a column, level 1 or 2.</param>
/// <param name="Code">Field id, funding code, column role or the taxonomy's word.</param>
internal sealed record Term(TermKind Kind, string Code);

/// <summary>What a printed label announces.</summary>
internal enum TermKind
{
    /// <summary>A field of the form's head, for example 项目名称; the code is the field's id.</summary>
    Field,

    /// <summary>A funding line, for example 其中：财政资金; the code is <c>scope.line</c>, or <c>inherit.line</c>.</summary>
    FundingLine,

    /// <summary>A head of the indicator table, for example 三级指标; the code is the column's role.</summary>
    Header,

    /// <summary>A level-1 label; the code is the taxonomy's word.</summary>
    Level1,

    /// <summary>A level-2 label; the code is the taxonomy's word.</summary>
    Level2,

    /// <summary>The label of a row below the indicators, for example 其他需要说明事项.</summary>
    Closing,

    /// <summary>A word about an indicator's number, for example 正向; the code is the role of its column.</summary>
    Sign,
}
