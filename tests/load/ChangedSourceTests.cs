using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Tests.Load;

/// <summary>What a source tells of its forms is corrected while the files stay as they are: the forms are read again,
/// and what they said before ends.</summary>
public sealed class ChangedSourceTests : IDisposable
{
    private const string InForce = """
        select fiscal_year || ' ' || department_name || ' ' || project_name || ' ' || cast(annual_request_cny as bigint)
        from mart_funding order by all
        """;

    private const string Bare = "项目名称\t校舍维修";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_YearOfTheSourceCorrected_OneDeclarationOfTheNewYearIsInForce()
    {
        folder.Write("in/a.txt", Form(Bare));
        Night(Told(2023, "甲局", "万元")).Load();
        var night = Night(Told(2024, "甲局", "万元"));
        var report = night.Load();
        Assert.Equal((1, 1, 0), (report.New, report.Withdrawn, report.Quarantined));
        Lines.AssertEqual(["2024 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Lines.AssertEqual(
            ["2023|withdrawn|来源所写的年度、部门、项目或单位改了，同一份文件现在读作另一份申报表", "2024||"],
            Rows.Of(night.Snapshot, """
                select fiscal_year || '|' || coalesce(closed_as, '') || '|' || coalesce(closed_reason, '')
                from mart_declaration_history order by all
                """));
        Assert.Equal((0, 0, 1), Counts(night.Load()));
        Assert.Empty(night.Rebuild().Differences!);
    }

    [Fact]
    public void Load_UnitOfTheSourceCorrected_IsARevision()
    {
        folder.Write("in/a.txt", Form(Bare));
        Night(Told(2024, "甲局", "万元")).Load();
        var night = Night(Told(2024, "甲局", "元"));
        Assert.Equal((0, 1, 0), Counts(night.Load()));
        Lines.AssertEqual(["2024 甲局 校舍维修 8"], Rows.Of(night.Snapshot, InForce));
        Assert.Empty(night.Rebuild().Differences!);
    }

    [Fact]
    public void Load_DepartmentOfTheSourceCorrectedAndBack_EachTimeOneIsInForce()
    {
        folder.Write("in/a.txt", Form(Bare) + Form("项目名称\t路灯更换"));
        Night(Told(2024, "甲局", "万元")).Load();
        var second = Night(Told(2024, "乙局", "万元"));
        second.Load();
        Lines.AssertEqual(["2024 乙局 校舍维修 80000", "2024 乙局 路灯更换 80000"], Rows.Of(second.Snapshot, InForce));
        var third = Night(Told(2024, "甲局", "万元"));
        var report = third.Load();
        Assert.Equal((2, 2), (report.Returned, report.Withdrawn));
        Lines.AssertEqual(["2024 甲局 校舍维修 80000", "2024 甲局 路灯更换 80000"], Rows.Of(third.Snapshot, InForce));
        Assert.Empty(third.Rebuild().Differences!);
    }

    [Fact]
    public void Load_FileMovedToTheFolderOfAnotherDepartment_EndsTheFirstOnesDeclaration()
    {
        var path = folder.Write("in/2024/甲局/a.txt", Form(Bare));
        var night = Night(ByFolder());
        night.Load();
        folder.Write("in/2024/乙局/a.txt", Form(Bare));
        File.Delete(path);
        night.Load();
        Lines.AssertEqual(["2024 乙局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Empty(night.Rebuild().Differences!);
    }

    [Fact]
    public void Load_EqualFilesUnderTwoDepartments_TellsOfTheSecondUntilOneIsChosen()
    {
        folder.Write("in/2024/甲局/a.txt", Form(Bare));
        var second = folder.Write("in/2024/乙局/b.txt", Form(Bare));
        var night = Night(ByFolder());
        var report = night.Load();
        Assert.Equal((1, 1), (report.New, report.Quarantined));
        Lines.AssertEqual(["2024 乙局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Equal(
            "来源：“年度 2024、主管部门 甲局、金额单位 万元”与内容完全相同的另一份不同：那一份已按“年度 2024、主管部门 乙局、金额单位 万元”读入，"
            + "原表自己没有写。请改正来源设置或移走其中一份；要以这一份为准，运行 perfetl load 指明它。",
            Assert.Single(report.Quarantine).Message);
        Assert.Equal(1, night.Load().Quarantined);
        File.Delete(second);
        Assert.Equal(0, night.Load().Quarantined);
        Lines.AssertEqual(["2024 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Empty(night.Rebuild().Differences!);
    }

    [Fact]
    public void Load_EqualFilesThatPrintEverything_AreOneWhateverTheirFoldersTell()
    {
        var whole = Form("年度\t2024\t项目名称\t校舍维修\t主管部门\t甲局").Replace("项目资金", "项目资金（万元）", StringComparison.Ordinal);
        folder.Write("in/2024/甲局/a.txt", whole);
        folder.Write("in/2024/甲局附件/b.txt", whole);
        var report = Night(ByFolder()).Load();
        Assert.Equal((1, 0), (report.New, report.Quarantined));
    }

    [Fact]
    public void Load_YearTakenAway_KeepsWhatWasDeclaredAndAsksForTheYear()
    {
        folder.Write("in/a.txt", Form(Bare));
        Night(Told(2024, "甲局", "万元")).Load();
        var night = Night(Told(0, "甲局", "万元"));
        var report = night.Load();
        Assert.Equal((0, 1), (report.Withdrawn, report.Quarantined));
        Lines.AssertEqual(["2024 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Equal(0, Night(Told(2024, "甲局", "万元")).Load().Quarantined);
    }

    [Fact]
    public void Load_SettingThatContradictedThePrintCorrected_TheFindingEnds()
    {
        folder.Write("in/a.txt", Form("年度\t2024\t项目名称\t校舍维修\t主管部门\t甲局"));
        const string Findings = "select count(*) from mart_finding where rule_id = 'SOURCE_CONTRADICTS_PRINT'";
        var wrong = Night(Told(2023, "甲局", "万元"));
        wrong.Load();
        Lines.AssertEqual(["1"], Rows.Of(wrong.Snapshot, Findings));
        var night = Night(Told(2024, "甲局", "万元"));
        night.Load();
        Lines.AssertEqual(["0"], Rows.Of(night.Snapshot, Findings));
    }

    [Fact]
    public void Load_FileNamedByHandInASource_IsReadWithWhatTheSourceTells()
    {
        var path = folder.Write("in/2024/甲局/a.txt", Form(Bare));
        var night = Night(ByFolder());
        Assert.Equal((1, 0, 0), Counts(night.Load(path)));
        Lines.AssertEqual(["2024 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Equal((0, 0, 1), Counts(night.Load()));
    }

    [Fact]
    public void Undo_OfACorrectedSource_BringsBackWhatItEnded()
    {
        folder.Write("in/a.txt", Form(Bare));
        Night(Told(2023, "甲局", "万元")).Load();
        var night = Night(Told(2024, "甲局", "万元"));
        night.Undo(night.Load().LoadId);
        Lines.AssertEqual(["2023 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Equal((0, 0, 1), Counts(night.Load()));
        Lines.AssertEqual(["2023 甲局 校舍维修 80000"], Rows.Of(night.Snapshot, InForce));
        Assert.Empty(night.Rebuild().Differences!);
    }

    private static (long New, long Revised, long Unchanged) Counts(Pipeline.Load.LoadReport report) =>
        (report.New, report.Revised, report.Unchanged);

    private Nights Night(SourceFolder source) => new(folder["data"])
    {
        Settings = new Settings { Intake = new IntakeOptions { Sources = [source], QuietSeconds = 0 } },
    };

    private SourceFolder Told(int year, string department, string unit) =>
        new() { Path = folder["in"], Year = year, Department = department, Unit = unit };

    private SourceFolder ByFolder() =>
        new() { Path = folder["in"], Pattern = "{year}/{department}/*", Unit = "万元" };

    private static string Form(string identity) =>
        $"""
        项目支出绩效目标表
        {identity}
        项目资金	年度资金总额	8
        年度目标	完成全部任务。
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维修面积	≥30平方米
        	满意度指标	服务对象满意度指标	群众满意度	≥90%

        """;
}
