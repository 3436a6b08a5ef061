namespace PerfEtl.Pipeline.Explain;

/// <summary>What a cell was read as; of two roles of one cell the later one here is shown.</summary>
internal enum CellRole
{
    /// <summary>Read past: no field, label or indicator is made of it.</summary>
    Past,

    /// <summary>A text that belongs to no field although it stands where fields stand.</summary>
    Stray,

    /// <summary>Announces a field, an amount or a column: 项目名称.</summary>
    Label,

    /// <summary>A level label: 产出指标, 数量指标.</summary>
    Level,

    /// <summary>The value of a field.</summary>
    Field,

    /// <summary>The name of an indicator.</summary>
    Name,

    /// <summary>The target of an indicator, or a part of it.</summary>
    Target,
}
