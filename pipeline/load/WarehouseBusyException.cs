using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>Another load holds the warehouse; nothing was changed. Transient: try again when it is done.</summary>
internal sealed class WarehouseBusyException(string holder, Exception? inner = null)
    : ToldException($"数据仓库正被占用：{holder}。本次没有改动任何数据，请等它结束后再运行。", FailureKind.Busy, inner);
