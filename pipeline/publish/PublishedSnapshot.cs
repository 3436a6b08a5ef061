using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Publish;

/// <summary>The snapshot that reading commands use.</summary>
internal static class PublishedSnapshot
{
    /// <summary>Its path.</summary>
    /// <exception cref="UsageException">Nothing has been published yet.</exception>
    public static string In(DataFolder folder) => Publisher.CurrentIn(folder)
        ?? throw new UsageException(
            $"{DataFolder.Shown(folder.Published)} 中还没有已发布的数据。"
            + $"请先运行 {NextCommand.Of("run")} 或 {NextCommand.Of("load")}。");
}
