using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>The warehouse holds no load with this id.</summary>
internal sealed class UnknownLoadException(string loadId, IEnumerable<string> known) : ToldException(
    $"数据仓库中没有加载“{loadId}”。最近的加载：{Latest(known)}。"
    + "全部加载见 perfetl history。", FailureKind.Usage)
{
    private const int Shown = 5;

    private static string Latest(IEnumerable<string> known) =>
        string.Join("、", known.OrderDescending(StringComparer.Ordinal).Take(Shown).DefaultIfEmpty("无"));
}
