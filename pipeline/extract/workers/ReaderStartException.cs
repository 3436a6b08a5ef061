using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>No reader process can be started, so nothing can be read: the load stops and changes nothing.</summary>
/// <param name="clause">Why, without a full stop.</param>
/// <param name="cause">What was met.</param>
internal sealed class ReaderStartException(string clause, Exception? cause = null)
    : ToldException($"读取进程启动不了（{clause}）。请运行 perfetl doctor 检查；本次没有改动已发布的数据。", cause: cause);
