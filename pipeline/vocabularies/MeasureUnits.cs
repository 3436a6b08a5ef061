using System.Collections.Frozen;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>The reviewed units of measurement. A unit that is not here is kept as printed and reported.</summary>
internal sealed class MeasureUnits
{
    /// <summary>Longest first, so that 千万元 is 千万 × 元 and not 千 × an unknown 万元.</summary>
    private static readonly string[] Scales = ["千万", "百万", "十万", "万", "亿", "千", "百"];

    private readonly FrozenDictionary<string, MeasureUnit>.AlternateLookup<ReadOnlySpan<char>> _byName;

    /// <exception cref="LookupException">A unit is listed twice.</exception>
    public MeasureUnits(IReadOnlyList<MeasureUnit> all)
    {
        var doubled = all.CountBy(unit => unit.Name).FirstOrDefault(name => name.Value > 1).Key;
        if (doubled is not null) throw new LookupException($"词表 units.csv 中的单位“{doubled}”列了两次。");
        All = all;
        _byName = all.ToFrozenDictionary(unit => unit.Name).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every listed unit, in the table's order.</summary>
    public IReadOnlyList<MeasureUnit> All { get; }

    /// <summary>Reads <c>units.csv</c> of the lookups' folder.</summary>
    /// <exception cref="LookupException">The file is missing, a row does not fit, or a unit stands twice.</exception>
    public static MeasureUnits Load(string folder) => new(LookupFile.Read<MeasureUnit>(folder, "units"));

    /// <summary>The unit printed as <paramref name="name"/>; a scaled one such as 万人 counts as its base 人.</summary>
    /// <returns>Null for a unit that is not listed.</returns>
    public MeasureUnit? Find(ReadOnlySpan<char> name) =>
        _byName.TryGetValue(name, out var unit) ? unit : FindScaled(name);

    private MeasureUnit? FindScaled(ReadOnlySpan<char> name)
    {
        foreach (var scale in Scales)
        {
            if (!name.StartsWith(scale, StringComparison.Ordinal)) continue;
            return _byName.TryGetValue(name[scale.Length..], out var unit) ? unit : null;
        }

        return null;
    }
}

/// <summary>A unit of measurement as forms print it (计量单位), one row of <c>seeds/lookups/units.csv</c>.</summary>
/// <param name="Name">As printed, for example 批次; 批 and 批次 are two units.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="CanBePer">Whether it may stand behind the slash, as 场 does in <c>40人/场</c>.</param>
internal sealed record MeasureUnit(string Name, UnitKind Kind, bool CanBePer);

/// <summary>What a unit of measurement measures; units of different kinds are never compared.</summary>
internal enum UnitKind
{
    /// <summary>Things, people or events that are counted: 人, 场, 批次.</summary>
    Count,

    /// <summary>Parts of a whole or multiples: %, ‰, 个百分点, 倍.</summary>
    Ratio,

    /// <summary>Money: 元, 万元.</summary>
    Money,

    /// <summary>Length: 米, 公里.</summary>
    Length,

    /// <summary>Area: 平方米, 亩.</summary>
    Area,

    /// <summary>Volume: 立方米, 升.</summary>
    Volume,

    /// <summary>Mass: 吨, 公斤.</summary>
    Mass,

    /// <summary>Duration: 年, 个月, 小时, 工作日.</summary>
    Time,

    /// <summary>Marks of an assessment: 分, 级, 星.</summary>
    Score,

    /// <summary>Energy, power and light: 千瓦时, 千瓦.</summary>
    Energy,

    /// <summary>Amounts of data: GB, TB.</summary>
    Data,

    /// <summary>Anything else that is measured: ℃, 分贝.</summary>
    Other,
}
