using System.Diagnostics;

namespace PerfEtl.Pipeline.Explain;

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
