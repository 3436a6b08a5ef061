using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>A target value in words, part by part.</summary>
internal static class TargetText
{
    /// <summary><c>&gt;= 40 人 每场</c>, <c>1 至 2 批</c>, <c>文字：提升</c>, <c>没有目标值</c>.</summary>
    public static string Of(TargetValue value) => value.Kind switch
    {
        TargetKind.Numeric => FormattableString.Invariant(
            $"{Spellings.Of(value.Comparator)} {value.Low ?? value.High} {value.Unit}{Per(value)}"),
        TargetKind.Range => FormattableString.Invariant($"{value.Low} 至 {value.High} {value.Unit}{Per(value)}"),
        TargetKind.Qualitative => $"文字：{value.Text}",
        _ => "没有目标值",
    };

    private static string Per(TargetValue value) => value.Per is null ? "" : $" 每{value.Per}";
}
