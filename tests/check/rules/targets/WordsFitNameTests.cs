using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class WordsFitNameTests
{
    private readonly WordsFitName _rule = new(Lookups.Words.GoalVerbs);

    [Fact]
    public void Check_VerbRepeated_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("提升干部工作热情", Target.Words("提升")))));

    [Fact]
    public void Check_Property_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("雇员稳定性", Target.Words("稳定")))));

    [Fact]
    public void Check_AdverbBeforeTheVerb_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("有效推进基层党建全面发展", Target.Words("推进")))));

    [Fact]
    public void Check_Result_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("改善居民生活环境", Target.Words("明显")))));

    [Fact]
    public void Check_NoVerbInTheName_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("长效管理机制建设情况", Target.Words("完善")))));

    [Fact]
    public void Check_VerbMisread_Fails() => Assert.Equal(
        ["第18行第5列，指标“提升挂职干部工作质量”的目标值为“提示”，应与指标名称的“提升”一致。"],
        _rule.Messages(Given.Rows(Row.Of("提升挂职干部工作质量", Target.Words("提示")))));

    [Theory]
    [InlineData("建立-全")]
    [InlineData("建立标全")]
    public void Check_CharacterOfTheNameChanged_Fails(string target) =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of("建立健全档案留档机制", Target.Words(target)))));

    [Fact]
    public void Check_OtherVerb_Fails() => Assert.Equal(
        ["第18行第5列，指标“深化人才发展体制机制改革”的目标值为“优化”，应与指标名称的“深化”一致。"],
        _rule.Messages(Given.Rows(Row.Of("深化人才发展体制机制改革", Target.Words("优化")))));

    [Fact]
    public void Check_PropertyNamedAgain_Fails() => Assert.Equal(
        ["第18行第5列，指标“系统运维制度健全性”的目标值为“健全性”，应用形容词说明。"],
        _rule.Messages(Given.Rows(Row.Of("系统运维制度健全性", Target.Words("健全性")))));
}
