using PerfEtl.Pipeline.Check.Rules.Names;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameIsCompleteTests
{
    private readonly NameIsComplete _rule = new(Lookups.Words.OpenEndings);

    [Fact]
    public void Check_Complete_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_EndsInTakingPart_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("群众参与", Target.Percent100))));

    [Fact]
    public void Check_EndsInMakingCommon_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("法律知识普及", Target.Percent100))));

    [Fact]
    public void Check_QuotesClosed_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("“两新”队伍成员满意度", Target.Percent100))));

    [Fact]
    public void Check_BracketsOfTwoWidths_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("项目(工程）合格率", Target.Percent100))));

    [Fact]
    public void Check_EndsInYear_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“市管干部年度”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Rows(Row.Of("市管干部年度", Target.Number("约30人", 30, "人", Comparator.Approximately)))));

    [Fact]
    public void Check_EndsInLongTerm_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“干部监督管理长效”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Rows(Row.Of("干部监督管理长效", Target.Words("健全")))));

    [Fact]
    public void Check_QuoteNotClosed_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为““春申读书会参与人数”，应写完整，请核对是否截断。"],
        _rule.Messages(Given.Rows(Row.Of("“春申读书会参与人数", Target.Percent100))));
}
