using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class CategoryIsKnownTests
{
    private readonly CategoryIsKnown _rule = new(Lookups.Words.Categories);

    [Fact]
    public void Check_KnownCategory_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_CategoryBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Project("工作经费", null)));

    [Fact]
    public void Check_MisreadCategory_Fails() => Assert.Equal(
        ["第5行第5列，项目类别为“经常性项日”，应为词表中的项目类别。"],
        _rule.Messages(Given.Project("工作经费", "经常性项日")));
}
