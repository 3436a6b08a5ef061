namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Names of indicators with the unit their targets have, by category.</summary>
internal static class Names
{
    private static readonly Dictionary<string, (string Name, string Unit)[]> Bank = new(StringComparer.Ordinal)
    {
        ["数量指标"] =
        [
            ("{0}维护数量", "处"), ("{0}巡查次数", "次"), ("{0}改造面积", "平方米"), ("新增{0}设施数", "个"),
            ("{0}服务人数", "人"), ("{0}活动场次", "场"), ("{0}覆盖村（社区）", "个"), ("发放{0}资料", "份"),
            ("{0}里程", "公里"), ("参与{0}人次", "人次"),
        ],
        ["质量指标"] =
        [
            ("{0}验收合格率", "%"), ("{0}设备完好率", "%"), ("{0}达标率", "%"), ("{0}质量", "words"),
            ("{0}差错率", "%-"), ("{0}事故发生数", "起"),
        ],
        ["时效指标"] =
        [
            ("{0}完成及时率", "%"), ("{0}按期完成率", "%"), ("{0}完成时间", "date"), ("资金拨付及时率", "%"),
            ("{0}故障响应时间", "小时"),
        ],
        ["成本指标"] = [("{0}单位成本", "元/处"), ("{0}总成本", "万元"), ("{0}预算控制率", "%"), ("{0}补助标准", "元/人")],
        ["经济成本指标"] = [("{0}项目成本", "万元"), ("{0}人均补助", "元/人"), ("{0}预算控制数", "万元")],
        ["社会成本指标"] = [("{0}施工扰民投诉", "起"), ("{0}对社会的负面影响", "words")],
        ["生态环境成本指标"] = [("{0}环境污染事件", "起"), ("{0}能耗降低", "%")],
        ["经济效益指标"] = [("带动{0}产业增收", "万元"), ("{0}节约成本", "%"), ("促进{0}经济发展", "words")],
        ["社会效益指标"] = [("提升{0}服务水平", "words"), ("{0}受益人口", "万人"), ("{0}有责投诉", "件"), ("{0}知晓率", "%")],
        ["生态效益指标"] = [("改善{0}周边环境", "words"), ("{0}绿化覆盖率", "%"), ("{0}减排量", "吨")],
        ["可持续影响指标"] = [("{0}长效机制健全性", "words"), ("{0}设施使用年限", "年"), ("{0}持续发挥作用", "words")],
        ["服务对象满意度指标"] = [("{0}群众满意度", "%"), ("{0}受益对象满意度", "%"), ("{0}工作人员满意度", "%")],
    };

    private static readonly string[] Parts = ["", "", "", "重点", "城区", "农村", "（一期）", "“三类”", "2024年度", "A类"];

    /// <summary>One to five different indicators of a category.</summary>
    public static IEnumerable<(string Name, string Unit)> Of(Dice dice, string level2, string subject) =>
        dice.Shuffled(Bank[level2]).Take(dice.Of(1, 1, 1, 2, 2, 3, 5)).Select(name =>
            (string.Format(System.Globalization.CultureInfo.InvariantCulture, name.Name, subject + dice.Of(Parts)),
                name.Unit));
}
