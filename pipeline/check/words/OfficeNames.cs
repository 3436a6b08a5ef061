using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Compares names of offices without the marks that budget software adds to them.</summary>
internal sealed partial class OfficeNames(IReadOnlyList<SuffixRow> suffixes, IReadOnlyList<SuffixRow> endings)
{
    /// <summary>Without a mark such as <c>(汇总)</c>, a code such as <c>[155]</c>, and additions such as 本级.</summary>
    public string Plain(string printed)
    {
        var name = Marks().Replace(printed.Trim(), "");
        var suffix = suffixes.FirstOrDefault(known => EndsIn(name, known));
        return suffix is null ? name : name[..^suffix.Suffix.Length];
    }

    /// <summary>The name ends as offices do, in 局, 部 or 中心, so nothing was cut off behind it.</summary>
    public bool IsOffice(string plainName) => endings.Any(known => EndsIn(plainName, known));

    private static bool EndsIn(string name, SuffixRow known) =>
        known.Suffix.Length > 0 && name.EndsWith(known.Suffix, StringComparison.Ordinal);

    [GeneratedRegex(@"^\[[^\]]*\]|^\d+[-－—]|[(（][^()（）]*[)）]$")]
    private static partial Regex Marks();
}

/// <summary>
/// One row of <c>seeds/lookups/check_unit_suffixes.csv</c>: an addition to a unit's name, such as 本级.
/// </summary>
internal sealed record SuffixRow(string Suffix);
