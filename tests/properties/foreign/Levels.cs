namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The taxonomy as people print it: the official word, and what stands in its place in real forms.</summary>
internal static class Levels
{
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.Ordinal)
    {
        ["产出指标"] = ["产出指标", "项目产出指标", "项目完成指标", "产出"],
        ["效益指标"] = ["效益指标", "项目效益指标", "效果指标", "效益"],
        ["满意度指标"] = ["满意度指标", "满意度"],
        ["成本指标"] = ["成本指标", "成本"],
        ["数量指标"] = ["数量指标", "数量"],
        ["质量指标"] = ["质量指标", "质量"],
        ["时效指标"] = ["时效指标", "时效"],
        ["生态效益指标"] = ["生态效益指标", "环境效益指标", "生态效益"],
        ["经济效益指标"] = ["经济效益指标", "经济效益"],
        ["社会效益指标"] = ["社会效益指标", "社会效益"],
        ["可持续影响指标"] = ["可持续影响指标", "可持续影响"],
        ["服务对象满意度指标"] =
            ["服务对象满意度指标", "服务对象满意度", "社会公众或服务对象满意度指标", "服务对象满意度指标等"],
    };

    private static readonly (string, string)[] Output =
        [("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标")];

    private static readonly (string, string)[] Benefit =
    [
        ("效益指标", "经济效益指标"), ("效益指标", "社会效益指标"), ("效益指标", "生态效益指标"),
        ("效益指标", "可持续影响指标"), ("满意度指标", "服务对象满意度指标"),
    ];

    private static readonly (string, string)[] Cost =
        [("成本指标", "经济成本指标"), ("成本指标", "社会成本指标"), ("成本指标", "生态环境成本指标")];

    /// <summary>The categories of a form in its order: 成本指标 stands first as a level 1, or below 产出指标.</summary>
    public static IReadOnlyList<(string Level1, string Level2)> Of(Choices choices, int year)
    {
        var costs = choices.Of("cost", ("below output", 5), ("none", 3), ("level 1", year >= 2023 ? 4 : 0));
        IEnumerable<(string, string)> all = costs switch
        {
            "level 1" => [.. Cost, .. Output, .. Benefit],
            "none" => [.. Output, .. Benefit],
            _ => [.. Output, ("产出指标", "成本指标"), .. Benefit],
        };
        var kept = all.Where(_ => choices.Dice.Chance(0.72)).ToList();
        return kept.Count >= 2 ? kept : [("产出指标", "数量指标"), ("满意度指标", "服务对象满意度指标")];
    }

    /// <summary>How a form spells a label.</summary>
    public static string Spelled(Dice dice, string style, string label) => style switch
    {
        "synonyms" => dice.Of(Synonyms.GetValueOrDefault(label, [label])),
        "weights" => $"{label}（{dice.Number(1, 9) * 5}分）",
        "blanks" => label.Insert(label.Length - 2, " "),
        _ => label,
    };
}
