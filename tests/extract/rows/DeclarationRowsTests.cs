using System.Text;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Extract.Rows;

/// <summary>Documents made of a database's rows are read as prints are.</summary>
public sealed class DeclarationRowsTests
{
    private const string Whole = """
        {
          "id": "17",
          "money_unit": "万元",
          "fiscal_year": "2024",
          "project_name": "桥梁维修",
          "project_category": "经常性项目",
          "department": "某局",
          "implementing_unit": null,
          "start_date": "2024-01-01",
          "end_date": "2024-12-31",
          "project_total": "12.50",
          "annual_total": "0.00",
          "project_fiscal": "12.50",
          "annual_appropriation": null,
          "annual_carried_over": "3",
          "project_other": null,
          "annual_other": "1.5",
          "goal_period": "(2024 年-2026 年)",
          "overall_goal": null,
          "annual_goal": "完成维修。",
          "indicators": [
            {"level1": "产出指标", "level2": "数量指标", "name": "维修桥梁数", "comparator": ">=", "target": "3", "unit": "座"},
            {"level1": "产出指标", "level2": "数量指标", "name": "巡查次数", "comparator": null, "target": "12次/年", "unit": null},
            {"level1": "产出指标", "level2": "质量指标", "name": "验收合格率", "comparator": "=", "target": "100%", "unit": "%"},
            {"level1": "满意度指标", "level2": null, "name": "市民满意度", "comparator": null, "target": null, "unit": null}
          ]
        }
        """;

    [Fact]
    public void Read_WholeDocument_HasEveryFieldAndItsLine()
    {
        var read = Declaration(Whole);
        Assert.Equal(2024, read.FiscalYear.Value.Year);
        Assert.Equal("桥梁维修", read.ProjectName.Value);
        Assert.Equal(new Place(5, 2), read.ProjectName.Place);
        Assert.Equal("经常性项目", read.ProjectCategory?.Value);
        Assert.Equal("某局", read.Department.Value);
        Assert.Null(read.ImplementingUnit);
        Assert.Equal(new DateOnly(2024, 12, 31), read.EndDate?.Value);
        Assert.Null(read.Goals.Overall);
        Assert.Equal("完成维修。", read.Goals.Annual?.Value);
        Assert.Equal("(2024 年-2026 年)", read.Goals.Period?.Value);
        Assert.Equal(
            [
                (Funding.ProjectTotal, 125000m), (Funding.AnnualTotal, 0m), (Funding.ProjectFiscal, 125000m),
                (Funding.AnnualAppropriation, null), (Funding.AnnualCarriedOver, 30000m), (Funding.ProjectOther, null),
                (Funding.AnnualOther, 15000m),
            ],
            read.Funding.Lines.Select(line => (line.Code, line.Amount?.Value.Amount)));
        Assert.Equal(new Place(11, 2), read.Funding[Funding.ProjectTotal]?.Amount?.Place);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void Read_Indicators_StandUnderTheirPrintedLevels()
    {
        var read = Declaration(Whole).Indicators;
        Assert.Equal(
            [
                "产出指标 数量指标 维修桥梁数 >=3座 22", "产出指标 数量指标 巡查次数 12次/年 23",
                "产出指标 质量指标 验收合格率 =100% 24", "满意度指标 服务对象满意度指标 市民满意度  25",
            ],
            read.Select(one => $"{one.Category.Level1} {one.Category.Level2} {one.Name.Value} {one.Target?.Text} "
                + $"{one.Name.Place.Line}"));
        Assert.All(read.Take(3), one => Assert.Equal(Placement.Printed, one.Placement));
        Assert.Equal(3m, read[0].Target?.Value.Low);
        Assert.Equal("座", read[0].Target?.Value.Unit);
    }

    [Theory]
    [InlineData("", "文件：“第1行”不是有效的 JSON，应为申报表数据。")]
    [InlineData("[]", "文件：第1行：结构不是申报表数据。")]
    [InlineData("{\"id\": \"1\"}", "文件：第1行：没有“indicators”一栏。")]
    [InlineData("{\n\"colour\": 1}", "文件：第2行：不认识栏目“colour”。")]
    [InlineData("{\"id\": 1, \"id\": 2}", "文件：第1行：栏目“id”出现了两次。")]
    [InlineData("{\"id\": {}}", "文件：第1行：栏目“id”的值应为文本、数字或 null。")]
    [InlineData("{\n\"indicators\": [1]}", "文件：第2行：“indicators”里应为一条条指标。")]
    [InlineData("{\"indicators\": []\n", "文件：“第2行”不是有效的 JSON，应为申报表数据。")]
    [InlineData("{\"indicators\": []}}", "文件：“第1行”不是有效的 JSON，应为申报表数据。")]
    [InlineData("{\"money_unit\": \"块\", \"indicators\": []}", "文件：第1行：金额单位“块”不认识，应为 元、千元、万元 等。")]
    [InlineData("{\"indicators\": []}", "文件：第1行：没有“money_unit”一栏。")]
    [InlineData("{\n\"money_unit\": \"元\",\n\"indicators\": []}", "第2行第1列，年度：没有写明年度")]
    public void Read_MalformedDocument_IsRefusedWithAReason(string text, string message) =>
        Assert.Contains(message, Refusal(Encoding.UTF8.GetBytes(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_BytesThatAreNoUtf8_AreRefused() => Assert.Equal(
        "文件：文本的编码不是 UTF-8。", Refusal([.. "{\"id\": \""u8, 0xFF, .. "\", \"indicators\": []}"u8]).Message);

    [Theory]
    [InlineData("\"12.50\"", "\"约12\"", "第11行第2列，项目资金总额：“约12”应为数字金额。")]
    [InlineData("\"12.50\"", "\"12.5000001\"", "第11行第2列，项目资金总额：“12.5000001”金额精确到了分以下。")]
    [InlineData("\"桥梁维修\"", "null", "第5行第1列，项目名称：栏目是空的，应填写内容。")]
    [InlineData("\"产出指标\", \"level2\": \"质量指标\"", "\"产出指标\", \"level2\": \"颜色指标\"",
        "第24行第2列，指标分类：“颜色指标”不在分类标准中，应为如“产出指标”“数量指标”的指标标签。")]
    public void Read_FieldThatCannotBeRead_IsRefusedWithItsPlace(string before, string after, string message)
    {
        var at = Whole.IndexOf(before, StringComparison.Ordinal);
        var text = Whole[..at] + after + Whole[(at + before.Length)..];
        Assert.Equal(message, Refusal(Encoding.UTF8.GetBytes(text)).Message);
    }

    private static Declaration Declaration(string text) =>
        Forms.Read(Encoding.UTF8.GetBytes(text), "bureau/17.declaration.json").Single() switch
        {
            NormalizedForm.Read(var declaration) => declaration,
            NormalizedForm.Unreadable(_, var refusals) => throw new Xunit.Sdk.XunitException(refusals[0].Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Refusal Refusal(byte[] bytes) =>
        ((NormalizedForm.Unreadable)Forms.Read(bytes, "bureau/17.declaration.json").Single()).Refusals[0];
}
