using PerfEtl.Tests.Reports.Drawing.Pdf;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>No form, one, and two thousand; blanks, negative amounts and names without end.</summary>
public sealed class SizeTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Fact]
    public void Report_NoForm_IsAReportThatSaysSo()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var report = new ReadReport(copy.KeepForms(0).Report());
        report.AssertHas("二、没有申报项目");
        report.AssertHas("三、没有绩效指标");
        report.AssertHas("四、没有发现问题");
        report.AssertHas("六、口径、来源与复核");
    }

    [Fact]
    public void Report_OneForm_SpeaksOfOne()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        new ReadReport(copy.KeepForms(1).Report()).AssertHas("二、唯一的项目申请 1,805.25 万元，财政资金大于总额");
    }

    [Fact]
    public void Report_TwoThousandForms_HasEachOfThemAndEveryTotal()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var file = copy.AddDepartments(99).Report();
        var report = new ReadReport(file);
        report.AssertHas("二、2,000 个项目合计 1,068,657.09 万元，其中 1,000 个的财政资金大于总额");
        report.AssertHas("其余 70 个部门（见附录）");
        // 100 × (20 forms of 10,686.57 万元 with 13 missing targets, 37 errors and 93 warnings).
        report.AssertHas("合计1,068,657.091,084,364.45+15,707.36100.0%30,3001,3003,7009,300");
        Assert.InRange(file.PageCount, 4, 12);
        using var connection = WarehouseFile.OpenSnapshot(copy.Path);
        var appendix = new ReadReport(copy.Open(connection).MakeAppendix());
        for (var k = 1; k <= 99; k++) appendix.AssertHas(FormattableString.Invariant($"示范区第{k}局10,686.5710,843.64"));
        PdfTool.Run(file.Bytes.ToArray(), "qpdf", "--check", "{}");
    }

    [Fact]
    public void Report_DepartmentOfMany_HasItsOwnFormsOnly()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot).AddDepartments(2);
        using var connection = WarehouseFile.OpenSnapshot(copy.Path);
        var reports = copy.Open(connection);
        Assert.Equal(3, reports.Departments.Count);
        var report = new ReadReport(reports.Make("示范区第2局"));
        report.AssertHas("二、20 个项目合计 10,686.57 万元");
        report.AssertLacks("示范区第1局");
    }

    [Fact]
    public void Report_LongNamesBlanksAndNegatives_KeepsEveryCharacter()
    {
        var name = string.Concat(Enumerable.Range(1, 300).Select(i => $"第{i}期工程"));
        using var copy = new CopiedWarehouse(seed.Snapshot).Run($"""
            update dim_project set project_name = '{name}'
            where project_key = (select project_key from fct_declaration where declaration_key = 2);
            update fct_funding set amount_cny = null where declaration_key = 3;
            update fct_funding set amount_cny = -amount_cny where declaration_key = 4;
            update fct_funding set amount_cny = 9999999999999999.99 where declaration_key = 5;
            """);
        var report = new ReadReport(copy.Report());
        report.AssertHas("第1期工程");
        report.AssertHas("第300期工程");
        report.AssertHas("（1 个未填）");
        report.AssertHas("1,000,000,000,000.00");
    }
}
