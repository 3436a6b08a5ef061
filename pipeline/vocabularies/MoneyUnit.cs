namespace PerfEtl.Pipeline.Vocabularies;

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
