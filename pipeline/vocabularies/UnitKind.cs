namespace PerfEtl.Pipeline.Vocabularies;

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
