using System.Collections.Frozen;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>The reviewed words that compare, found at the end of a text.</summary>
internal sealed class TargetWords
{
    private readonly FrozenDictionary<string, TargetWord>.AlternateLookup<ReadOnlySpan<char>> _before;
    private readonly FrozenDictionary<string, TargetWord>.AlternateLookup<ReadOnlySpan<char>> _after;
    private readonly int _longest;

    public TargetWords(IReadOnlyList<TargetWord> all)
    {
        _before = Index(all, WordPosition.Before);
        _after = Index(all, WordPosition.After);
        _longest = all.Max(word => word.Word.Length);
    }

    /// <summary>Reads <c>target_words.csv</c> of the lookups' folder.</summary>
    /// <exception cref="LookupException">The file is missing, a row does not fit, or a word stands twice.</exception>
    public static TargetWords Load(string folder) => new(LookupFile.Read<TargetWord>(folder, "target_words"));

    /// <summary>The longest word for before a number that ends <paramref name="head"/>; null for none.</summary>
    public TargetWord? EndingHead(ReadOnlySpan<char> head) => Ending(head, _before);

    /// <summary>The longest word for behind a number that ends <paramref name="tail"/>; null for none.</summary>
    public TargetWord? EndingTail(ReadOnlySpan<char> tail) => Ending(tail, _after);

    private TargetWord? Ending(
        ReadOnlySpan<char> text, FrozenDictionary<string, TargetWord>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var length = Math.Min(text.Length, _longest); length > 0; length--)
            if (words.TryGetValue(text[^length..], out var word)) return word;
        return null;
    }

    private static FrozenDictionary<string, TargetWord>.AlternateLookup<ReadOnlySpan<char>> Index(
        IReadOnlyList<TargetWord> all, WordPosition position)
    {
        var there = all.Where(word => word.Position == position).ToList();
        var doubled = there.CountBy(word => word.Word).FirstOrDefault(word => word.Value > 1).Key;
        if (doubled is not null) throw new LookupException($"词表 target_words.csv 中的“{doubled}”列了两次。");
        return there.ToFrozenDictionary(word => word.Word).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

/// <summary>A word that compares, one row of <c>seeds/lookups/target_words.csv</c>.</summary>
/// <param name="Word">For example 不低于.</param>
/// <param name="Position">Before or after the number.</param>
/// <param name="Comparator">What it says of the number.</param>
/// <param name="IsSoft">A word behind the number may say more: 控制在…左右, 达到…以上.</param>
internal sealed record TargetWord(string Word, WordPosition Position, Comparator Comparator, bool IsSoft);

/// <summary>On which side of its number a comparing word stands.</summary>
internal enum WordPosition
{
    /// <summary>不低于, 控制在.</summary>
    Before,

    /// <summary>以上, 以内.</summary>
    After,
}
