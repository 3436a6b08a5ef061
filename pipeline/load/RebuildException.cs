using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>The working file cannot be built again from the archive; nothing was changed.</summary>
internal sealed class RebuildException(string found) : ToldException(
    $"数据仓库无法从归档重建：{found}。本次没有改动任何数据，读者仍使用上一次发布的数据。"
    + "请从备份恢复数据文件夹中的 packages 和 archive 后再运行 perfetl rebuild。");
