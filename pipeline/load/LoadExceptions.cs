using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>The new state of the warehouse failed a check: the load is taken back, readers keep yesterday's.</summary>
internal sealed class LoadRefusedException(string stage, IReadOnlyList<string> offences)
    : ToldException($"{stage}没有通过，本次加载已撤回，仍使用上一次发布的数据：{string.Join("；", offences)}");

/// <summary>The warehouse holds no load with this id.</summary>
internal sealed class UnknownLoadException(string loadId, IEnumerable<string> known) : ToldException(
    $"数据仓库中没有加载“{loadId}”。最近的加载：{Latest(known)}。"
    + "全部加载见 perfetl history。", FailureKind.Usage)
{
    private const int Shown = 5;

    private static string Latest(IEnumerable<string> known) =>
        string.Join("、", known.OrderDescending(StringComparer.Ordinal).Take(Shown).DefaultIfEmpty("无"));
}

/// <summary>Another load holds the warehouse; nothing was changed. Transient: try again when it is done.</summary>
internal sealed class WarehouseBusyException(string holder, Exception? inner = null)
    : ToldException($"数据仓库正被占用：{holder}。本次没有改动任何数据，请等它结束后再运行。", FailureKind.Busy, inner);

/// <summary>The working file cannot be built again from the archive; nothing was changed.</summary>
internal sealed class RebuildException(string found) : ToldException(
    $"数据仓库无法从归档重建：{found}。本次没有改动任何数据，读者仍使用上一次发布的数据。"
    + "请从备份恢复数据文件夹中的 packages 和 archive 后再运行 perfetl rebuild。");

/// <summary>The working file lacks a load that had been committed to it: another file was put in its place.</summary>
internal sealed class LostLoadException(string loadId) : Exception($"缺少已入库的加载 {loadId}");
