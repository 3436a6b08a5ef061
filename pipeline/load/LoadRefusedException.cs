using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>The new state of the warehouse failed a check: the load is taken back, readers keep yesterday's.</summary>
internal sealed class LoadRefusedException(string stage, IReadOnlyList<string> offences)
    : ToldException($"{stage}没有通过，本次加载已撤回，仍使用上一次发布的数据：{string.Join("；", offences)}");
