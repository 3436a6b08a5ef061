using System.Diagnostics;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What people call a verdict.</summary>
internal static class VerdictNames
{
    /// <summary>干净, 已损坏, 没有文字层 and so on.</summary>
    public static string Chinese(Verdict verdict) => verdict switch
    {
        Verdict.Clean => "干净",
        Verdict.Damaged => "已损坏",
        Verdict.NoTextLayer => "扫描件，没有文字层",
        Verdict.Password => "需要口令",
        Verdict.NotAForm => "不是申报表",
        Verdict.OverLimit => "超过限额",
        Verdict.ReaderDied => "读取中断",
        Verdict.Illegible => "有字无法辨认",
        Verdict.Unclear => "栏目不明确",
        _ => throw new UnreachableException(),
    };
}
