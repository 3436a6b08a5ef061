using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>
/// One form as county offices lay it out, 20 ways as page, workbook and document: weights beside the targets, the unit
/// in a label, two forms a sheet, notes in and below the table, levels not merged, labels written downwards.
/// </summary>
public sealed class CountyFormTests
{
    private static readonly string Folder =
        Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples", "county");

    private static readonly string[] Indicators =
    [
        "产出指标 数量指标 养护里程 ≥30公里", "产出指标 质量指标 验收合格率 ≥95%", "产出指标 时效指标 完成及时率 100%",
        "产出指标 成本指标 养护成本 ≤120.5万元", "效益指标 社会效益指标 通行能力 明显改善",
        "效益指标 可持续影响指标 管护机制 健全", "满意度指标 服务对象满意度指标 群众满意度 ≥90%",
    ];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CountyForm_IsExactOrRefused(string file)
    {
        var read = Forms.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file);
        if (file.StartsWith("14half", StringComparison.Ordinal))
        {
            // It prints no unit anywhere.
            Assert.Contains("没有写明金额单位", Refusal(Assert.Single(read)), StringComparison.Ordinal);
            return;
        }

        Assert.Equal(file.StartsWith("04", StringComparison.Ordinal) ? 2 : 1, read.Count);
        AssertForm(read[0], "农村公路养护", file, [1_205_000, 1_000_000, 205_000]);
        if (read.Count == 2) AssertForm(read[1], "危桥改造", file, [3_000_000, 3_000_000, 0]);
    }

    private static void AssertForm(NormalizedForm read, string project, string file, decimal[] money)
    {
        Assert.True(read is NormalizedForm.Read, Refusal(read));
        var form = ((NormalizedForm.Read)read).Declaration;
        var department = file.StartsWith("13", StringComparison.Ordinal) ? "[155]某某县交通运输局" : "某某县交通运输局";
        Assert.Equal((2024, project), (form.FiscalYear.Value.Year, form.ProjectName.Value));
        Assert.Equal((department, "某某县公路管理站"), (form.Department.Value, form.ImplementingUnit!.Value));
        Assert.Equal(money, form.Funding.Lines.Select(line => line.Amount!.Value.Amount));
        Assert.StartsWith(
            file.StartsWith("19", StringComparison.Ordinal) ? "目标1：完成农村公路养护任务；目标2：保障群众出行。" : "完成农村公路养护任务，保障群众出行。",
            form.Goals.Annual!.Value, StringComparison.Ordinal);
        // There the comparator stands in a column of its own.
        var isApart = file.StartsWith("16", StringComparison.Ordinal);
        Assert.Equal(isApart ? [.. Indicators.Select(row => row.Replace(" 100%", " =100%"))] : Indicators,
            form.Indicators.Select(row =>
            $"{row.Category.Level1} {row.Category.Level2} {row.Name.Value} {row.Target!.Text}"));
    }

    private static string Refusal(NormalizedForm read) =>
        read is NormalizedForm.Unreadable(_, var why) ? why[0].Message : "";
}
