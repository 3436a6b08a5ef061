using System.Globalization;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Columns that stand beside the target and are none.</summary>
internal static class SideColumns
{
    private static readonly (string Kind, string[] Headings)[] All =
    [
        ("weight", ["权重", "权重（%）", "分值", "指标分值", "分值权重"]),
        ("last year", ["上年值", "上年实际值", "上年指标值", "上年完成值", "历史值"]),
        ("actual", ["实际完成值", "全年完成值", "实际完成情况", "实际值"]),
        ("score", ["得分", "自评得分"]),
        ("deviation", ["偏差原因", "偏差原因分析及改进措施", "未完成原因"]),
        ("note", ["备注"]),
        ("explanation", ["指标说明", "指标解释", "指标值内容", "绩效指标描述", "评分标准"]),
        ("kind", ["指标类型", "指标属性", "指标性质"]),
        ("direction", ["指标方向", "指标方向性", "指标性质"]),
        ("standard", ["绩效标准", "评价标准"]),
        ("source", ["数据来源", "佐证材料"]),
        ("core", ["是否核心指标", "核心指标"]),
    ];

    /// <summary>Columns for a form, none for many, with headings that no column has yet.</summary>
    public static List<TableColumn> Of(Choices choices, IReadOnlyCollection<string> taken)
    {
        var count = int.Parse(choices.Of("side columns", ("0", 7), ("1", 5), ("2", 4), ("3", 2), ("4", 1), ("5", 1)),
            CultureInfo.InvariantCulture);
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var columns = new List<TableColumn>();
        foreach (var (kind, headings) in choices.Shuffled(All).Take(count))
        {
            var free = headings.Where(heading => !used.Contains(heading)).ToArray();
            if (free.Length == 0) continue;
            var heading = choices.Label($"side {kind}", free);
            used.Add(heading);
            columns.Add(new TableColumn(kind, heading, indicator => Text(choices.Dice, kind, heading, indicator)));
        }

        return columns;
    }

    private static string Text(Dice dice, string kind, string heading, IndicatorPlan indicator) => kind switch
    {
        "weight" or "score" => dice.Of("5", "10", "7.5", "10", "20", "3", heading == "分值" ? "10分" : "8"),
        "last year" or "actual" => dice.Chance(0.1) ? "" : Targets.Another(dice, indicator.Target).Joined,
        "deviation" => dice.Of("", "无", "资金下达较晚", "受天气影响，工期顺延"),
        "note" => dice.Of("", "", "", "按合同执行", "见附件"),
        "explanation" => heading == "绩效指标描述" ? indicator.Name : dice.Of($"反映{indicator.Name}。", "完成得满分，否则按比例扣分"),
        "kind" => indicator.Target.IsNumber ? "定量" : "定性",
        "direction" => (indicator.Target.Sign is "≤" or "<" ? dice.Of("反向", "逆向") : "正向")
            + (heading == "指标方向性" ? "指标" : ""),
        "standard" => dice.Of("计划标准", "行业标准", "历史标准"),
        "source" => dice.Of("工作台账", "统计报表", "合同、验收单"),
        _ => dice.Of("是", "否"),
    };
}
