using FsCheck;
using FsCheck.Fluent;

namespace PerfEtl.Tests.Properties;

/// <summary>A made-up indicator.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 时效指标.</param>
/// <param name="Name">For example 渠道疏浚完成及时率.</param>
/// <param name="IsTelling">The name's ending speaks for its level.</param>
/// <param name="Target">Its target; the missing one if it prints none.</param>
internal sealed record MadeRow(string Level1, string Level2, string Name, bool IsTelling, MadeTarget Target)
{
    private static readonly Dictionary<string, string[]> TellingEndings = new()
    {
        ["数量指标"] = ["完成数", "参与人数", "开展次数"],
        ["质量指标"] = ["验收合格率", "审核通过率", "资料准确率"],
        ["时效指标"] = ["完成及时率", "拨付及时率"],
        ["可持续影响指标"] = ["长效管理机制健全性"],
        ["服务对象满意度指标"] = ["群众满意度", "受益对象满意度"],
    };

    private static readonly string[] VagueEndings = ["推进情况", "落实情况", "工作成效", "工作水平"];

    /// <summary>A row of a level, about a topic that no other row of its form is about.</summary>
    public static Gen<MadeRow> Of(string level1, string level2, string topic) =>
        from isTelling in Gen.Frequency((3, Gen.Constant(TellingEndings.ContainsKey(level2))), (1, Gen.Constant(false)))
        from ending in Gen.Elements(isTelling ? TellingEndings[level2] : VagueEndings)
        from target in TargetFor(ending)
        select new MadeRow(level1, level2, topic + ending, isTelling, target);

    private static Gen<MadeTarget> TargetFor(string ending) => ending[^1] switch
    {
        '数' => MadeTarget.Counts,
        '率' => MadeTarget.Shares,
        '性' => MadeTarget.Words,
        '度' => MadeTarget.Shares,
        _ => Gen.OneOf(MadeTarget.Words, MadeTarget.Counts, MadeTarget.Shares),
    };
}
