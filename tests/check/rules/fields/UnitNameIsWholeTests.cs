using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class UnitNameIsWholeTests
{
    private readonly UnitNameIsWhole _rule = new(Lookups.Words.OfficeNames);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("教育局", "某区实验小学")]
    [InlineData("某区教育局", "某区教育局财务管理中心")]
    [InlineData("某区水务局本级", "某区水务局")]
    [InlineData("", null)]
    public void Check_WholeNames_Passes(string department, string? unit) =>
        Assert.Empty(_rule.Messages(Given.Units(department, unit)));

    [Fact]
    public void Check_UnitCut_Fails() => Assert.Equal(
        ["第6行第5列，实施单位为“中共上海市”，应写单位全称，请核对是否截断。"],
        _rule.Messages(Given.Units("中共上海市某区委组织部(汇总)", "中共上海市")));

    [Fact]
    public void Check_DepartmentCut_Fails() => Assert.Equal(
        ["第6行第2列，主管部门为“中共上海市某”，应写单位全称，请核对是否截断。"],
        _rule.Messages(Given.Units("中共上海市某", "中共上海市某区委组织部")));

    [Fact]
    public void Check_OneCharacter_Fails() => Assert.Equal(
        ["第6行第5列，实施单位为“中”，应写单位全称，请核对是否截断。"],
        _rule.Messages(Given.Units("某区民政局", "中")));
}
