using System.Diagnostics;

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

/// <summary>How roles are called.</summary>
internal static class CellRoleNames
{
    /// <summary>For the style sheet: <c>r-field</c>.</summary>
    public static string Class(CellRole role) => role switch
    {
        CellRole.Past => "r-past",
        CellRole.Stray => "r-stray",
        CellRole.Label => "r-label",
        CellRole.Level => "r-level",
        CellRole.Field => "r-field",
        CellRole.Name => "r-name",
        CellRole.Target => "r-target",
        _ => throw new UnreachableException(),
    };

    /// <summary>For people: 栏目值.</summary>
    public static string Chinese(CellRole role) => role switch
    {
        CellRole.Past => "读过未用",
        CellRole.Stray => "无栏目文字",
        CellRole.Label => "栏目名",
        CellRole.Level => "指标层级",
        CellRole.Field => "栏目值",
        CellRole.Name => "指标名称",
        CellRole.Target => "目标值",
        _ => throw new UnreachableException(),
    };
}
