namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>Where a single cell of a department's plan has no place, the whole is refused and says which.</summary>
public sealed class DepartmentRefusalTests
{
    [Theory]
    [InlineData("部门整体支出绩效目标表", "部门整体支出绩效目标自评表", "自评或评价结果")]
    [InlineData("部门名称\t临江县教育局", "部门名称\t临江县教育局\n项目名称\t校舍维修", "却有单个项目的栏目")]
    [InlineData("主要内容\t预算金额（万元）", "负责科室\t预算金额（万元）", "“负责科室”不是认识的栏目")]
    [InlineData("\t学生资助\t资助家庭经济困难学生", "\t\t资助家庭经济困难学生", "这一行没有任务名称")]
    [InlineData("完成12所学校校舍维修\t649.5", "649.5\t649.5", "“649.5”是金额，却在任务的内容一栏")]
    [InlineData("\t800\t800\n", "\t800\t800\t\t见附表\n", "“见附表”不在任务表的任何一栏之下")]
    [InlineData("预算金额（万元）", "预算金额", "没有写明金额单位")]
    [InlineData("\t800\t800\n", "\t约800\t800\n", "“约800”应为数字金额")]
    [InlineData("年度总体目标", "分管领导\t某某\n年度总体目标", "“分管领导”不在认识的栏目里")]
    [InlineData("部门名称\t临江县教育局\n", "", "没有“主管部门”栏目")]
    [InlineData("(2024年度)\n", "", "没有写明年度")]
    [InlineData("一级指标\t二级指标\t三级指标", "一级指标\t二级指标\t指标内容", "里没有“三级指标”一栏")]
    [InlineData("\t\t质量指标\t", "\t效益指标\t\t", "这一行没有二级指标")]
    [InlineData("≥98%\n", "≥98%\t上级考核\n", "“上级考核”不在认识的栏目里")]
    [InlineData("指标值\n", "指标值\t实际完成值\n", "")]
    [InlineData("\t效益指标\t社会", "\t\t社会", "“社会效益指标”不属于上面的“产出指标”")]
    [InlineData("\t\t质量指标\t", "\t质量指标\t", "“质量指标”是二级指标的名称，这一行的单元格错了位")]
    [InlineData("\t效益指标\t社会", "\t\t效益指标\t社会", "“效益指标”是一级指标的名称，这一行的单元格错了位")]
    [InlineData("\t\t质量指标\t", "\t\t\t质量指标\t", "“质量指标”是一级或二级指标的名称")]
    [InlineData("\t\t\t资助学生人数", "\t\t资助学生人数", "“≥3000人”是一个目标值，而这一行没有指标名称")]
    [InlineData("年度总体目标\t", "实施单位\t临江一中\n年度总体目标\t", "不是整个部门的目标表里认识的栏目")]
    [InlineData("年度总体目标\t", "年度绩效目标：保障教育。\n年度总体目标\t", "或者印了两处")]
    [InlineData("年度总体目标\t", "资金总额\t6650\t7000\n年度总体目标\t", "“7000”左边没有认识的资金栏目")]
    public void Read_OneThingOutOfPlace_RefusesTheWhole(string part, string instead, string reason)
    {
        var text = DepartmentForms.WithTasks.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(DepartmentForms.WithTasks, text);
        if (reason.Length > 0) Assert.Contains(reason, DepartmentLines.ReasonsOf(text));
        else Assert.Equal(5, DepartmentLines.One(text).Indicators.Count);
    }

    [Fact]
    public void Read_ResultsBesideTheTargets_AreRefused() => Assert.Contains("只读入整个部门的目标", DepartmentLines.ReasonsOf(
        DepartmentForms.WithTasks.Replace("指标值\n", "指标值\t实际完成值\n", StringComparison.Ordinal)
            .Replace("≥12所", "≥12所\t13所", StringComparison.Ordinal)));

    [Fact]
    public void Read_TwoSums_AreRefused() => Assert.Contains("合计印了两行", DepartmentLines.ReasonsOf(
        DepartmentForms.WithTasks.Replace("\t金额合计", "\t合计\t\t1\t1\n\t金额合计", StringComparison.Ordinal)));

    [Fact]
    public void Read_WithoutTable_IsRefused() => Assert.Contains("没有指标表表头", DepartmentLines.ReasonsOf(
        "部门整体支出绩效目标表\n(2024年度)\n部门名称\t临江县教育局\n年度总体目标\t保障教育。\n产出指标\t数量指标\t学校数\t12所\n"
        + "效益指标\t社会效益指标\t巩固率\t98%\n"));
}
