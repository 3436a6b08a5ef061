using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class FieldsAreFilledTests
{
    private readonly FieldsAreFilled _rule = new();

    [Fact]
    public void Check_AllFilled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_StartDateBlank_Fails() => Assert.Equal(
        ["第7行第1列，计划开始日期为空，应填写。"],
        _rule.Messages(Given.Dates(null, "2022-12-31")));

    [Fact]
    public void Check_NameBlank_Fails() => Assert.Equal(
        ["第5行第2列，项目名称为空，应填写。"],
        _rule.Messages(Given.Project(" ", "经常性项目")));
}
