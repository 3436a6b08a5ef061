using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class ProjectNameIsWholeTests
{
    private readonly ProjectNameIsWhole _rule = new();

    [Theory]
    [InlineData("党建经费")]
    [InlineData("组织系统信息化平台（第一年）")]
    [InlineData("")]
    public void Check_Whole_Passes(string name) => Assert.Empty(_rule.Messages(Given.Project(name, "经常性项目")));

    [Theory]
    [InlineData("两")]
    [InlineData("党建")]
    [InlineData("组织系统信息化平台（")]
    [InlineData("组织系统“")]
    [InlineData("宣传、")]
    public void Check_Cut_Fails(string name) => Assert.Equal(
        [$"第5行第2列，项目名称为“{name}”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Project(name, "经常性项目")));
}
