using PerfEtl.Pipeline.Check.Rules.Fields;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class RequiredLabelsArePrintedTests
{
    private readonly RequiredLabelsArePrinted _rule = new(Lookups.Words.FormKinds);

    [Fact]
    public void Check_EveryLabelPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_AnotherKindOfForm_Passes() =>
        Assert.Empty(_rule.Messages(OnlyNameAndDepartment));

    [Fact]
    public void Check_EndDateLabelLost_Fails() => Assert.Equal(
        ["第1行第1列，栏目“计划完成日期”未见，应印在表内。"],
        _rule.Messages(WithoutEndDateLabel));

    [Fact]
    public void Check_AnnualTotalLineLost_Fails() => Assert.Equal(
        ["第1行第1列，栏目“年度资金申请总额”未见，应印在表内。"],
        _rule.Messages(Given.WithoutLine(Funding.AnnualTotal)));

    private static Declaration WithoutEndDateLabel => Given.Valid with
    {
        Labels = Given.Valid.Labels.Where(label => label.Key != "end_date").ToDictionary(),
    };

    private static Declaration OnlyNameAndDepartment => Given.Valid with
    {
        Labels = Given.Valid.Labels.Where(label => label.Key is "project_name" or "department").ToDictionary(),
        Funding = new Funding([]),
    };
}
