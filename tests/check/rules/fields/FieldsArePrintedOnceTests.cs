using PerfEtl.Pipeline.Check.Rules.Fields;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Fields;

public class FieldsArePrintedOnceTests
{
    private readonly FieldsArePrintedOnce _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_LabelPrintedTwice_Fails() => Assert.Equal(
        ["第62行第1列，重复印出的栏目为“实施单位”，应只印一次。"],
        _rule.Messages(Given.Remarked(RemarkKind.DoubledField, "实施单位")));
}
