using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Table;

/// <summary>
/// Texts of portals drop blank cells: a row is read only if every way to fill it gives the same target.
/// </summary>
public sealed class LostCellTests
{
    private const string Rest = "\n|质量指标|合格率|≥|98|%|5\n满意度指标|服务对象满意度指标|群众满意度|≥|90|%|10";

    [Theory]
    [InlineData("≤|1|7.5", "≤1")]
    [InlineData("定性|改善|10", "改善")]
    [InlineData("改善|10", "改善")]
    [InlineData("≥|30|公里", "≥30公里")]
    [InlineData("||改善||10", "改善")]
    [InlineData("≥|30||10", "≥30")]
    [InlineData("30公里|10", "30公里")]
    [InlineData("≥|70|件|8", "≥70件")]
    [InlineData("1|7.5", "1")]
    [InlineData("≥|公里|10", "refused")]
    [InlineData("公里|10", "refused")]
    [InlineData("10", "refused")]
    public void Read_RowWithoutABlankCell_IsAlignedOrRefused(string row, string target)
    {
        var table = $"一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重\n产出指标|数量指标|车辆采购|{row.TrimStart('|')}{Rest}";
        if (row.StartsWith('|')) table = table.Replace("车辆采购|改善", "车辆采购||改善", StringComparison.Ordinal);
        var read = Forms.Read(new TableForm(table).Tabs)[0];

        Assert.Equal(target, read is NormalizedForm.Read(var form) ? form.Indicators[0].Target?.Text : "refused");
    }

    [Theory]
    [InlineData("30公里|30公里|10|10")]
    [InlineData("30公里|10|10|10")]
    [InlineData("10|10|10|10")]
    public void Read_EqualNeighbours_AreBothKept(string row)
    {
        var form = new TableForm(
            $"一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|数量指标|维护里程|{row}\n|质量指标|合格率|98%|98%|10|10");
        foreach (var (layout, reading) in form.Readings)
        {
            var read = Assert.IsType<NormalizedForm.Read>(reading).Declaration;
            Assert.Equal(row, $"{read.Indicators[0].Target?.Text}|"
                + string.Join('|', read.Indicators[0].Sides.Select(side => side.Text)));
            Assert.DoesNotContain(read.Repairs, repair => repair.Kind == "DOUBLED_CELL");
            Assert.NotEmpty(layout);
        }
    }
}
