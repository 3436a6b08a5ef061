using PerfEtl.Pipeline.Check.Rules.Fields;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class UnitNamesAgreeTests
{
    private readonly UnitNamesAgree _rule = new(Lookups.Words.OfficeNames);

    [Fact]
    public void Check_OnlyTheMarkDiffers_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_UnitBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Units("中共上海市某区委组织部", null)));

    [Fact]
    public void Check_OtherUnit_Passes() =>
        Assert.Empty(_rule.Messages(Given.Units("中共上海市某区委组织部", "某区党建服务中心")));

    [Fact]
    public void Check_UnitProper_Passes() =>
        Assert.Empty(_rule.Messages(Given.Units("中共上海市某区委组织部", "中共上海市某区委组织部本级")));

    [Fact]
    public void Check_TwoShortNames_Passes() =>
        Assert.Empty(_rule.Messages(Given.Units("教育局", "财政局")));

    [Fact]
    public void Check_CodeInFront_Passes() =>
        Assert.Empty(_rule.Messages(Given.Units("[155]中共上海市某区委组织部", "中共上海市某区委组织部")));

    [Fact]
    public void Check_OneCharacterLost_Fails() => Assert.Equal(
        ["第6行第5列，实施单位为“中共上海市某区委组织”，应与主管部门“中共上海市某区委组织部”写法一致，或为另一单位。"],
        _rule.Messages(Given.Units("中共上海市某区委组织部", "中共上海市某区委组织")));
}
