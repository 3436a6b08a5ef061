namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_measure_stems.csv</c>: the beginning of an ending that measures.
/// </summary>
/// <param name="Stem">For example 完成 of 完成数, or 人 of 人数.</param>
/// <param name="Alone">A name may end in the stem itself: 人, but not 完成.</param>
/// <param name="Next">Characters that make another complete word of it: 员 and 才 for 人.</param>
internal sealed record MeasureStem(string Stem, bool Alone, string Next)
{
    /// <summary>The name ends in the stem, or in the stem and a character that makes no word of it.</summary>
    public bool IsCutIn(string name)
    {
        if (Stem.Length == 0) return false;
        if (name.EndsWith(Stem, StringComparison.Ordinal)) return !Alone;
        var at = name.Length - 1 - Stem.Length;
        return at >= 0 && !Next.Contains(name[^1])
            && name.AsSpan(at, Stem.Length).SequenceEqual(Stem);
    }
}
