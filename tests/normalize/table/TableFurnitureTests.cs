using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Table;

/// <summary>What stands below or between the indicators is none.</summary>
public sealed class TableFurnitureTests
{
    private const string Table = "一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|维护里程|≥30公里\n"
        + "|质量指标|验收合格率|100%\n满意度指标|服务对象满意度指标|群众满意度|≥90%";

    private const string Read = "数量指标|维护里程|≥30公里\n质量指标|验收合格率|100%\n服务对象满意度指标|群众满意度|≥90%";

    [Theory]
    [InlineData("二、桥梁维护项目")]
    [InlineData("（二）桥梁维护项目")]
    [InlineData("附表2")]
    [InlineData("附件3：桥梁维护项目")]
    [InlineData("第 3 页")]
    [InlineData("第3页 共12页")]
    [InlineData("- 3 -")]
    [InlineData("—12—")]
    [InlineData("3/12")]
    [InlineData("……")]
    [InlineData("\t\t\t指标2：")]
    [InlineData("\t\t\t……")]
    [InlineData("其他需要说明事项\t无")]
    [InlineData("其他需要说明的问题：无")]
    [InlineData("填表说明：各单位按实际填报")]
    [InlineData("财政部门审核意见\t同意")]
    [InlineData("主管部门意见\t同意申报\n单位公章\t（盖章）")]
    [InlineData("填表人：张三\t联系电话：0000")]
    [InlineData("总分\t\t\t\t100")]
    [InlineData("联系人\t张三")]
    [InlineData("备注\t无")]
    [InlineData("备注")]
    public void Read_TextBelowTheTable_IsNoIndicator(string below)
    {
        foreach (var (layout, read) in new TableForm(Table, below).Readings)
            Assert.Equal($"{layout}\n{Read}", $"{layout}\n{TableForm.Indicators(read)}");
    }

    /// <summary>A level keeps its label where the line it is printed on was never filled.</summary>
    [Theory]
    [InlineData("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|……|\n||维护里程|≥30公里\n|质量指标|验收合格率|100%\n"
        + "||指标2：|\n满意度指标|服务对象满意度指标|群众满意度|≥90%")]
    [InlineData("序号|一级指标|二级指标|三级指标|指标值\n1|产出指标|数量指标|维护里程|≥30公里\n2|||……|\n"
        + "3||质量指标|验收合格率|100%\n4|满意度指标|服务对象满意度指标|群众满意度|≥90%")]
    public void Read_LinesNobodyFilled_AreNoIndicators(string table)
    {
        foreach (var (layout, read) in new TableForm(table).Readings)
            Assert.Equal($"{layout}\n{Read}", $"{layout}\n{TableForm.Indicators(read)}");
    }

    /// <summary>Short words of levels are labels where no name can stand, and names elsewhere.</summary>
    [Theory]
    [InlineData("满意度", "服务对象满意度指标", "群众满意度")]
    [InlineData("满意度", "社会公众或服务对象满意度指标", "服务对象满意度")]
    public void Read_ShortWordOfALevel_IsItsLabel(string one, string two, string name)
    {
        var table = "一级指标|二级指标|三级指标|指标值\n产出|数量|维护里程|≥30公里\n"
            + $"|质量|验收合格率|100%\n{one}|{two}|{name}|≥90%";
        foreach (var (layout, read) in new TableForm(table).Readings)
        {
            var indicators = Read.Replace("群众满意度", name, StringComparison.Ordinal);
            Assert.Equal($"{layout}\n{indicators}", $"{layout}\n{TableForm.Indicators(read)}");
        }
    }

    [Theory]
    [InlineData("桥梁维护项目", true)]
    [InlineData("群众满意程度", false)]
    public void Read_LastRowWithoutATarget_IsDoubtedIfUnlikeItsLevel(string name, bool isDoubted)
    {
        var read = Assert.IsType<NormalizedForm.Read>(Forms.Read(new TableForm(Table, $"\t\t\t{name}").Tabs)[0]);

        Assert.Equal(isDoubted ? 1 : 0, read.Declaration.Structure.Doubts);
    }

    [Theory]
    [InlineData("打印材料份数")]
    [InlineData("附件归档数")]
    public void Read_LastNameThatBeginsLikeAFooterWithoutATarget_IsAnIndicator(string name)
    {
        foreach (var (layout, read) in new TableForm(Table + $"\n||{name}|").Readings)
            Assert.EndsWith($"|{name}|-", $"{layout}\n{TableForm.Indicators(read)}", StringComparison.Ordinal);
    }

    /// <summary>Names that begin like what stands below a form are indicators still.</summary>
    [Theory]
    [InlineData("打印材料份数")]
    [InlineData("附件归档率")]
    [InlineData("相关解读场次")]
    [InlineData("联系人满意度")]
    public void Read_NameThatBeginsLikeAFooter_IsAnIndicator(string name)
    {
        foreach (var (layout, read) in new TableForm(Table.Replace("群众满意度", name, StringComparison.Ordinal)).Readings)
            Assert.Contains($"|{name}|≥90%", $"{layout}\n{TableForm.Indicators(read)}", StringComparison.Ordinal);
    }
}
