namespace PerfEtl.Tests.Check;

/// <summary>Which level 2 a name speaks for by its wording, as a person would say it.</summary>
/// <remarks>
/// Normalization says this of real forms; here a plain table stands in, so that the tolerances of the rule about
/// doubtful levels are tried on all 303 names.
/// </remarks>
internal static class GoldenWordings
{
    private static readonly (string Word, string Level2)[] Endings =
    [
        ("及时率", "时效指标"), ("满意度", "服务对象满意度指标"), ("合规率", "质量指标"), ("合格率", "质量指标"), ("准确率", "质量指标"),
        ("通过率", "质量指标"), ("覆盖率", "质量指标"), ("完整率", "质量指标"), ("有效性", "质量指标"), ("完整性", "质量指标"),
        ("明确性", "质量指标"), ("合理性", "质量指标"), ("稳定性", "质量指标"), ("合规性", "质量指标"), ("健全性", "可持续影响指标"),
        ("完成率", "数量指标"), ("数", "数量指标"),
    ];

    private static readonly string[] Verbs =
        ["提升", "提高", "加强", "增强", "强化", "优化", "深化", "完善", "推动", "激发", "展现", "体现", "补充", "保障"];

    /// <summary>For example 时效指标 for a name that ends in 及时率; null where the name speaks for none.</summary>
    public static string? LevelOf(string name)
    {
        if (name.Contains("长效", StringComparison.Ordinal)) return "可持续影响指标";
        if (name.Contains("成本", StringComparison.Ordinal)) return "成本指标";
        var ending = Endings.FirstOrDefault(known => name.EndsWith(known.Word, StringComparison.Ordinal));
        if (ending.Level2 is not null) return ending.Level2;
        return Verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal)) ? "社会效益指标" : null;
    }
}
