using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LabelsArePrintedTests
{
    private readonly LabelsArePrinted _rule = new();

    [Fact]
    public void Check_EveryLabelPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_LabelOnARowOfItsOwn_Passes() =>
        Assert.Empty(_rule.Messages(WithOrphan));

    [Fact]
    public void Check_NoLabelAtAll_Fails()
    {
        var form = Given.Rows(Row.Of("考核完成及时率", Target.Percent100));

        Assert.Equal(
            [
                "第18行第4列，第1条指标所属一级指标“产出指标”的标签未见，应印在表内。",
                "第18行第4列，第1条指标所属二级指标“数量指标”的标签未见，应印在表内。",
            ],
            _rule.Messages(form));
    }

    private static Declaration WithOrphan => Given.Rows(
        Row.Of("机制健全性", Target.Words("健全")).Labelled(Row.Label(1, "产出指标"))) with
    {
        Remarks = [new Remark(RemarkKind.OrphanLabel, "数量指标", new Place(158, 3))],
    };
}
