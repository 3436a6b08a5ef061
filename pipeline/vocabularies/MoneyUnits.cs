using System.Diagnostics;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>The printed names of the money units and what one of each is in yuan.</summary>
internal static class MoneyUnits
{
    /// <summary>Longest first, since 百万元 ends in 万元 and that in 元.</summary>
    private static readonly (string Name, MoneyUnit Unit)[] Names =
    [
        ("人民币元", MoneyUnit.Yuan), ("百万元", MoneyUnit.MillionYuan), ("千万元", MoneyUnit.TenMillionYuan),
        ("百万", MoneyUnit.MillionYuan), ("千万", MoneyUnit.TenMillionYuan), ("亿元", MoneyUnit.HundredMillionYuan),
        ("万元", MoneyUnit.TenThousandYuan), ("千元", MoneyUnit.ThousandYuan), ("百元", MoneyUnit.HundredYuan),
        ("元整", MoneyUnit.Yuan), ("万元整", MoneyUnit.TenThousandYuan), ("亿元整", MoneyUnit.HundredMillionYuan),
        ("亿", MoneyUnit.HundredMillionYuan), ("万", MoneyUnit.TenThousandYuan),
        ("元", MoneyUnit.Yuan), ("圆", MoneyUnit.Yuan),
    ];

    /// <summary>The unit that is all of a text: 万元, 万, 元整. Null for every other text.</summary>
    public static MoneyUnit? Named(string text)
    {
        foreach (var (name, unit) in Names)
            if (name == text) return unit;
        return null;
    }

    /// <summary>The unit a label prints in parentheses or after 单位: <c>项目资金（万元）</c>, <c>金额单位：元</c>.</summary>
    /// <returns>Null where the label prints none, or more than one.</returns>
    public static MoneyUnit? InLabel(string label)
    {
        var units = label.Split(Marks, StringSplitOptions.TrimEntries).Select(WithoutWordUnit).Select(Named)
            .Where(unit => unit is not null).Distinct().ToList();
        return units.Count == 1 ? units[0] : null;
    }

    /// <summary>How many yuan one of the unit is.</summary>
    public static decimal InYuan(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => 1m,
        MoneyUnit.HundredYuan => 100m,
        MoneyUnit.ThousandYuan => 1_000m,
        MoneyUnit.TenThousandYuan => 10_000m,
        MoneyUnit.MillionYuan => 1_000_000m,
        MoneyUnit.TenMillionYuan => 10_000_000m,
        MoneyUnit.HundredMillionYuan => 100_000_000m,
        _ => throw new UnreachableException(),
    };

    private static readonly char[] Marks =
        ['(', ')', '（', '）', '︵', '︶', '[', ']', '【', '】', ':', '：', '，', ',', '/', ' ', '\u3000'];

    private static string WithoutWordUnit(string part) =>
        part.StartsWith("单位", StringComparison.Ordinal) ? part[2..] : part;
}

/// <summary>In which multiple of the yuan an amount is printed.</summary>
internal enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>百元.</summary>
    HundredYuan,

    /// <summary>千元.</summary>
    ThousandYuan,

    /// <summary>万元, also printed as 万.</summary>
    TenThousandYuan,

    /// <summary>百万元.</summary>
    MillionYuan,

    /// <summary>千万元.</summary>
    TenMillionYuan,

    /// <summary>亿元, also printed as 亿.</summary>
    HundredMillionYuan,
}
