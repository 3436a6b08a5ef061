using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Normalize.Head;

namespace PerfEtl.Tests.Normalize.Kinds;

/// <summary>中期 and 年度 side by side, indicators too: the year's half is read, the other stands beside it.</summary>
public sealed class HalfTableTests
{
    private const string Heads = "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n";

    private const string Goals = "总体目标\t中期目标（2024年-2026年）\t年度目标\n\t三年完成。\t完成修缮。";

    private const string Same =
        "\t产出指标\t数量指标\t修缮面积\t≥9000平方米\t数量指标\t修缮面积\t≥3200平方米\n"
        + "\t\t质量指标\t验收合格率\t100%\t质量指标\t验收合格率\t98%\n";

    [Theory]
    [InlineData(Same, "数量指标 修缮面积 ≥3200平方米|≥9000平方米\n质量指标 验收合格率 98%|100%\n")]
    [InlineData("\t产出指标\t数量指标\t修缮总面积\t≥9000平方米\t数量指标\t修缮面积\t≥3200平方米\n", "数量指标 修缮面积 ≥3200平方米|\n")]
    public void Read_TwoHalves_TheYearsIsTheTable(string rows, string read) => Assert.Equal(read, Read(Goals, rows));

    [Fact]
    public void Read_OneColumnOfLevelsForBothHalves_TheYearsIsTheTable() => Assert.Equal(
        "数量指标 修缮面积 ≥3200平方米|≥9000平方米\n质量指标 验收合格率 98%|100%\n",
        Read(
            Goals, "\t产出指标\t数量指标\t修缮面积\t≥9000平方米\t修缮面积\t≥3200平方米\n"
            + "\t\t质量指标\t验收合格率\t100%\t验收合格率\t98%\n",
            "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t三级指标\t指标值\n"));

    [Theory]
    [InlineData("年度目标\t完成修缮。", Same)]
    [InlineData(Goals, "\t产出指标\t数量指标\t修缮面积\t≥9000平方米\t数量指标\t修缮面积\t≥3200平方米\n"
        + "质量指标\t验收合格率\t100%\t质量指标\t验收合格率\t98%\n")]
    public void Read_NobodySaysWhoseHalfOrARowIsShort_RefusesTheForm(string goals, string rows) =>
        Assert.Equal("refused", Read(goals, rows));

    private static string Read(string goals, string rows, string heads = Heads)
    {
        var text = HeadForm.Of(money: "项目资金（万元）\t年度资金总额\t8", goal: goals)
            .Replace(HeadForm.Table.TrimEnd(), heads + rows.TrimEnd('\n'), StringComparison.Ordinal);
        return Assert.Single(Forms.Read(text)) is NormalizedForm.Read(var form)
            ? string.Concat(form.Indicators.Select(row =>
                $"{row.Category.Level2} {row.Name.Value} {row.Target?.Text}|{row.ProjectTarget?.Text}\n"))
            : "refused";
    }
}
