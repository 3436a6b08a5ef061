using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A word that compares, one row of <c>seeds/lookups/target_words.csv</c>.</summary>
/// <param name="Word">For example 不低于.</param>
/// <param name="Position">Before or after the number.</param>
/// <param name="Comparator">What it says of the number.</param>
/// <param name="IsSoft">A word behind the number may say more: 控制在…左右, 达到…以上.</param>
internal sealed record TargetWord(string Word, WordPosition Position, Comparator Comparator, bool IsSoft);
