namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Units that say the same in two spellings: 批次 is 批, ㎡ is 平方米.</summary>
internal sealed class UnitVariants(IEnumerable<UnitVariant> rows)
{
    private readonly IReadOnlyDictionary<string, string> _sameAs =
        rows.GroupBy(row => row.Unit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().SameAs, StringComparer.Ordinal);

    /// <summary>The spelling that stands for all: 批 for 批次 and for 批 itself.</summary>
    public string Common(string unit) => _sameAs.GetValueOrDefault(unit, unit);
}

/// <summary>One row of <c>seeds/lookups/check_unit_variants.csv</c>: 批次 says the same as 批.</summary>
internal sealed record UnitVariant(string Unit, string SameAs);
