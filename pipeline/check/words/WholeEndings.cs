using System.Collections.Frozen;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Tells whether a name ends in one of many words; looked up by length, because every name is asked.</summary>
internal sealed class WholeEndings
{
    private readonly FrozenDictionary<string, string[]> _unlessOf;

    private readonly int[] _lengths;

    public WholeEndings(IEnumerable<WholeEnding> rows)
    {
        _unlessOf = rows.Where(row => row.Ending.Length > 0)
            .GroupBy(row => row.Ending, StringComparer.Ordinal)
            .ToFrozenDictionary(
                rows => rows.Key,
                rows => rows.SelectMany(row => Words.Of(row.Unless)).ToArray(),
                StringComparer.Ordinal);
        _lengths = [.. _unlessOf.Keys.Select(ending => ending.Length).Distinct().OrderDescending()];
    }

    /// <summary>The longest known ending of the name decides: 进度 is one although 度 alone forbids 年度.</summary>
    public bool EndOf(string name)
    {
        var endings = _unlessOf.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length > name.Length) continue;
            if (!endings.TryGetValue(name.AsSpan(name.Length - length), out var unless)) continue;
            return !unless.Any(word => name.EndsWith(word, StringComparison.Ordinal));
        }

        return false;
    }
}

/// <summary>
/// One row of <c>check_measure_endings.csv</c> or <c>check_property_endings.csv</c>: how complete names end.
/// </summary>
/// <param name="Ending">For example 度 or 情况.</param>
/// <param name="Unless">Words with the same ending that are none, blank-separated: 年度 制度 for 度.</param>
internal sealed record WholeEnding(string Ending, string Unless);
