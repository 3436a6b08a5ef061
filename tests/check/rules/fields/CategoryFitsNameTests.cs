using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class CategoryFitsNameTests
{
    private readonly CategoryFitsName _rule = new(Lookups.Words.CategoryDoubts);

    [Fact]
    public void Check_NameSaysNothing_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OneOffProjectOfFirstYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.Project("信息化平台（第一年）", "一次性项目")));

    [Fact]
    public void Check_FirstYearAmongRegularOnes_Fails() => Assert.Equal(
        ["第5行第5列，项目类别为“经常性项目”，应与项目名称中的“第一年”相符。"],
        _rule.Messages(Given.Project("信息化平台（第一年）", "经常性项目")));
}
