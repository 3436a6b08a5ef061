using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameSpeaksOfItsTargetTests
{
    private readonly NameSpeaksOfItsTarget _rule = new(
        Lookups.Words.GoalVerbs, Lookups.Words.PropertyEndings, Lookups.Words.OpenEndings);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("雇员稳定性", "稳定")]
    [InlineData("长效管理机制建设情况", "完善")]
    [InlineData("有效推进基层党建全面发展", "推进")]
    [InlineData("正面宣传闵行基层党建成果", "正面")]
    [InlineData("深化人才发展体制机制改革", "优化")]
    [InlineData("服务周期内空气质量", "优良")]
    [InlineData("居民生活水平", "提高")]
    [InlineData("政策知晓性", "明显")]
    [InlineData("完工", "2022年12月")]
    [InlineData("干部监督管理长效", "健全")]
    public void Check_Related_Passes(string name, string words) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Words(words)))));

    [Theory]
    [InlineData("雇员稳", "稳定")]
    [InlineData("会议议题明", "明确")]
    [InlineData("提他储备人才工作能力", "提升")]
    [InlineData("升雇员工作能力", "提升")]
    [InlineData("长效管理机制健全性", "招全")]
    [InlineData("推新兴领域党建", "推动")]
    public void Check_Unrelated_Fails(string name, string words) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应与目标值“{words}”相关，请核对是否截断或有误字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Words(words)))));
}
