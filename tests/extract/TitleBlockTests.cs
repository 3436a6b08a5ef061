using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Tests.Extract;

/// <summary>What stands above a title belongs to its form, on the page before, too.</summary>
public sealed class TitleBlockTests
{
    [Theory]
    [InlineData("单位：元", true)]
    [InlineData("金额单位：万元", true)]
    [InlineData("（2024年度）", true)]
    [InlineData("填表人：张三", false)]
    [InlineData("注：单位为万元", false)]
    public void StartOf_LineAtTheFootOfThePageBefore_IsOfTheTitleIfItCanBe(string line, bool isOf)
    {
        Row[] rows =
        [
            Line(1, 1, "满意度指标", "群众满意度", "90%"), Line(1, 2, line), Line(2, 1, "项目支出绩效目标表"),
            Line(2, 2, "项目名称", "道路维护"),
        ];

        Assert.Equal(isOf ? 1 : 2, TitleBlock.StartOf(rows, 2));
    }

    private static Row Line(int page, int line, params string[] texts) =>
        new(line, [.. texts.Select((text, index) => new Cell(text, new Place(line, index + 1, page)))]);
}
