using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>In words how the structure of a form was claimed.</summary>
internal static class StructureText
{
    /// <summary>For example <c>按表格线划分，共 38 格：表头栏目 14，指标栏目和层级 12，指标名称 4 …</c>.</summary>
    public static string Of(Structure structure)
    {
        var claims = new (string Name, int Cells)[]
        {
            ("表头栏目", structure.Of("head")), ("指标栏目和层级", structure.Of("label")),
            ("指标名称", structure.Of("name")), ("目标值", structure.Of("target")),
            ("旁栏", structure.Sides), ("表外文字", structure.Of("furniture")), ("无法归属", structure.Unexplained),
        };
        var counted = claims.Where(claim => claim.Cells > 0).Select(claim => $"{claim.Name} {claim.Cells:N0}");
        return $"{By(structure.ClaimedBy)}，共 {structure.Cells:N0} 格：{string.Join("，", counted)}"
            + $"；推断 {structure.Inferred:N0} 处，存疑 {structure.Doubts:N0} 处";
    }

    private static string By(string claimedBy) => claimedBy switch
    {
        "ruled" => "按表格线划分",
        "grid" => "按分隔符划分",
        _ => "只按先后顺序划分",
    };
}
