using PerfEtl.Pipeline.Check.Rules.Names;
using PerfEtl.Pipeline.Check.Words;

namespace PerfEtl.Tests.Check.Rules.Names;

public class TextDoesNotStutterTests
{
    private readonly TextDoesNotStutter _rule = new(Lookups.Words.Doubles, new Stutters(Lookups.Words.StutterMarks));

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("会议议题明确性")]
    [InlineData("项目目标完成率")]
    [InlineData("工作作风满意度")]
    [InlineData("提升管理理念水平")]
    [InlineData("新建设施完好率")]
    [InlineData("学习习惯养成率")]
    [InlineData("服务务实性")]
    [InlineData("脱贫村村内道路硬化率")]
    [InlineData("人人参与率")]
    [InlineData("一户一户走访完成率")]
    public void Check_LegalDouble_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_DoubleOfAnotherRule_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("硬件件运维合格率", Target.Percent100))));

    [Fact]
    public void Check_HeadsOfOffices_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("各科室科室长负责稳稳推进。")));

    [Theory]
    [InlineData("培训训主题明确性", "训训")]
    [InlineData("系统使使用单位满意度", "使使")]
    [InlineData("干部监监督完成率", "监监")]
    [InlineData("管理机制健全性性", "性性")]
    [InlineData("补补充储备人才队伍", "补补")]
    [InlineData("保障储备人人才薪酬福利", "人人")]
    public void Check_Name_Fails(string name, string found) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应核对“{found}”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_Target_Fails() => Assert.Equal(
        ["第18行第5列，指标“管理机制健全性”的目标值为“健健全”，应核对“健健”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of("管理机制健全性", Target.Words("健健全")))));

    [Theory]
    [InlineData("提升干部工作热热情", "热热")]
    [InlineData("系统运行稳稳定性", "稳稳")]
    [InlineData("专家家资质合规率", "家家")]
    public void Check_DoubleThatIsAWordOfItsOwn_FailsWhereNoWordFollows(string name, string found) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应核对“{found}”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_Department_Fails() =>
        Assert.Single(_rule.Messages(Given.Units("某区委组织部(汇汇总)", "某区委组织部")));

    [Fact]
    public void Check_RunInGoal_Fails() =>
        Assert.Single(_rule.Messages(Given.AnnualGoal("按时完成完成数字化。")));

    [Fact]
    public void Check_WholeGoalTwice_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“按时完成2022年新增档案处理。 按时完成2022年新增档案处理。”，应核对是否整段重复。"],
        _rule.Messages(Given.AnnualGoal("按时完成2022年新增档案处理。\n按时完成2022年新增档案处理。")));
}
