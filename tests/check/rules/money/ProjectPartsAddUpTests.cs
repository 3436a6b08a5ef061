using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Money;

public class ProjectPartsAddUpTests
{
    private readonly ProjectPartsAddUp _rule = new();

    [Fact]
    public void Check_OtherBlank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_PartsMakeTheTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectFiscal, "100,000"), (Funding.ProjectOther, "20,000"))));

    [Fact]
    public void Check_FiscalAloneAboveTotal_Passes() =>
        Assert.Empty(_rule.Messages(Given.Money((Funding.ProjectFiscal, "130,000"), (Funding.ProjectOther, "0"))));

    [Fact]
    public void Check_PartMissing_Fails() => Assert.Equal(
        ["第8行第4列，项目资金总额为“120,000”，应等于财政资金与其他资金之和“110,000.50”。"],
        _rule.Messages(Given.Money((Funding.ProjectFiscal, "100,000"), (Funding.ProjectOther, "10,000.50"))));
}
