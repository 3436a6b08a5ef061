namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>Where several departments have projects of one name, a row of the report says whose it is about.</summary>
public sealed class DepartmentsTests(SeedReport seed) : IClassFixture<SeedReport>
{
    private const string Seed = "中共上海市闵行区委组织部(汇总)";

    [Fact]
    public void Findings_OfSeveralDepartments_StandUnderDepartmentThenProject()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var report = new ReadReport(copy.AddDepartments(1).Report());
        foreach (var department in new[] { Seed, "示范区第1局" }) report.AssertHas($"{department}（20 个项目）");
        report.AssertHas($"{Seed}　闵行区卫生教育人才引进使用专项经费　错误 1 处");
        report.AssertHas("按部门的见该部门的月报");
    }

    [Fact]
    public void Findings_OfOneDepartment_NameProjectAndIndicatorWithWhatToDo()
    {
        seed.Read.AssertHas("党建经费　错误 1 处错误每条指标都有目标值7“党务工作者培训参与人数”应填写目标值");
        seed.Read.AssertHas("错误比较符与指标方向一致10“管理单位满意度”：<=90%应用“>=”");
        seed.Read.AssertLacks($"{Seed}党建经费第");
    }

    [Fact]
    public void Changes_OfSeveralDepartments_NameTheDepartmentOfEveryCell()
    {
        using var folder = new TemporaryFolder();
        var nights = new Load.Nights(folder["data"]);
        string[] departments = ["区教育局", "区民政局"];
        foreach (var total in new[] { 80_000m, 90_000m })
        {
            foreach (var department in departments)
            {
                folder.Write($"inbox/{department}.txt",
                    new Load.SmallForm("信息化运维经费") { Department = department, Total = total }.Text);
            }

            nights.Load(folder["inbox"]);
        }

        using var copy = new CopiedWarehouse(nights.Snapshot);
        copy.Run("""
            update dim_load set started_at = '2022-11-10 02:00:00', load_id = '20221110T020000000Z' where load_key = 1;
            update dim_load set started_at = '2022-12-10 02:00:00', load_id = '20221210T020000000Z' where load_key = 2;
            update fct_declaration set valid_to_at = '2022-12-10 02:00:00' where not is_current;
            update fct_declaration set valid_from_at = case load_key when 1 then timestamp '2022-11-10 02:00:00'
                else timestamp '2022-12-10 02:00:00' end;
            """);
        var report = new ReadReport(copy.Report("2022-12"));
        foreach (var department in departments)
            report.AssertHas($"{department}信息化运维经费项目资金总额由“80,000”改为“90,000”。+1.00");
    }
}
