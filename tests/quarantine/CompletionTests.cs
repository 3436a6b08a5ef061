using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Quarantine;

/// <summary>What a print leaves open comes from the source's settings or from a person, and stays known as such.
/// </summary>
public sealed class CompletionTests : IDisposable
{
    private const string From =
        "select project_name || '|' || fiscal_year || '|' || department_name || '|' || year_from || '|' || "
        + "department_from || '|' || project_from || '|' || coalesce(unit_from, '') from mart_declaration order by 1";

    private static readonly string WithoutYear = Form("", "项目名称\t校舍维修\t主管部门\t青溪县教育局", "（万元）");

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public CompletionTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Complete_YearAndUnit_ReadsTheFormAndSurvivesRebuildAndReplay()
    {
        var path = folder.Write("a.txt", Form("", "项目名称\t校舍维修\t主管部门\t青溪县教育局", ""));
        Assert.Equal(1, nights.Load(path).Quarantined);
        var report = nights.Complete("a.txt", new OutsideFacts(Year: 2024, Unit: "万元"));
        Assert.Equal((1, 0), (report.New, report.Quarantined));
        string[] read = ["校舍维修|2024|青溪县教育局|completed|printed|printed|completed"];
        Lines.AssertEqual(read, Rows.Of(nights.Snapshot, From));
        Lines.AssertEqual(["80000.00"], Rows.Of(nights.Snapshot, "select annual_request_cny from mart_funding"));
        Assert.Empty(nights.Rebuild().Differences!);
        Assert.Equal(0, nights.Replay().Quarantined);
        Assert.Equal((0, 1), (nights.Load(path).New, nights.Load(path).Unchanged));
        Lines.AssertEqual(read, Rows.Of(nights.Snapshot, From));
    }

    [Fact]
    public void Undo_OfACompletion_BringsTheFormBackAndItCanBeCompletedOtherwise()
    {
        var path = folder.Write("a.txt", WithoutYear);
        nights.Load(path);
        var wrong = nights.Complete("a.txt", new OutsideFacts(Year: 2023));
        Assert.Equal(1, nights.Undo(wrong.LoadId).Quarantined);
        Assert.Empty(Rows.Of(nights.Snapshot, From));
        Assert.Equal(1, nights.Load(path).Quarantined);
        nights.Complete("a.txt", new OutsideFacts(Year: 2024));
        Lines.AssertEqual(["校舍维修|2024|青溪县教育局|completed|printed|printed|printed"], Rows.Of(nights.Snapshot, From));
        Assert.Empty(nights.Rebuild().Differences!);
    }

    [Fact]
    public void Complete_OneFormOfTwo_LeavesTheOtherWaiting()
    {
        var other = Form("", "项目名称\t路灯更换\t主管部门\t青溪县教育局", "（万元）");
        nights.Load(folder.Write("a.txt", WithoutYear + other));
        Assert.Equal(1, nights.Complete("a.txt", new OutsideFacts(Year: 2024), formNo: 2).Quarantined);
        Lines.AssertEqual(["路灯更换|2024|青溪县教育局|completed|printed|printed|printed"], Rows.Of(nights.Snapshot, From));
        Assert.Equal(0, nights.Complete("a.txt", new OutsideFacts(Year: 2025)).Quarantined);
        Lines.AssertEqual(["2024", "2025"], Rows.Of(
            nights.Snapshot, "select fiscal_year from mart_declaration order by 1"));
    }

    [Fact]
    public void Complete_AgainstThePrint_LeavesTheFormWaiting()
    {
        nights.Load(folder.Write("a.txt", Form("(2024年度)", "项目名称\t校舍维修", "（万元）")));
        var report = nights.Complete("a.txt", new OutsideFacts(Year: 2023, Department: "青溪县教育局"));
        Assert.Equal(1, report.Quarantined);
        Assert.Contains("补录", Assert.Single(report.Quarantine).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Complete_PrintThatContradictsItself_ThePersonDecides()
    {
        nights.Load(folder.Write("a.txt", Form("2023年度项目支出绩效目标表\n(2024年度)", "项目名称\t校舍维修\t主管部门\t青溪县教育局", "（万元）")));
        Assert.Equal(0, nights.Complete("a.txt", new OutsideFacts(Year: 2024)).Quarantined);
        Lines.AssertEqual(["校舍维修|2024|青溪县教育局|completed|printed|printed|printed"], Rows.Of(nights.Snapshot, From));
    }

    [Fact]
    public void Load_SourceWithFacts_FillsWhatThePrintLeavesOpenAndNothingElse()
    {
        folder.Write("in/2024/青溪县教育局/a.txt", Form("", "项目名称\t校舍维修", "（万元）"));
        folder.Write("in/2024/青溪县教育局/b.txt", Form("(2024年度)", "项目名称\t路灯更换\t主管部门\t[105]青溪县教育局", ""));
        folder.Write("in/2023年/青溪县水利局/c.txt", Form("(2024年度)", "项目名称\t渠道疏浚\t主管部门\t青溪县水利局", ""));
        var night = new Nights(folder["data"]) { Settings = Sources("{year}/{department}/*", "万元") };
        Assert.Equal(0, night.Load().Quarantined);
        Lines.AssertEqual(
            [
                "校舍维修|2024|青溪县教育局|source|source|printed|printed",
                "渠道疏浚|2024|青溪县水利局|printed|printed|printed|source",
                "路灯更换|2024|[105]青溪县教育局|printed|printed|printed|source",
            ],
            Rows.Of(night.Snapshot, From));
        Lines.AssertEqual(["渠道疏浚|error"], Rows.Of(night.Snapshot,
            "select project_name || '|' || severity from mart_finding where rule_id = 'SOURCE_CONTRADICTS_PRINT'"));
        Assert.Empty(night.Rebuild().Differences!);
    }

    private Settings Sources(string pattern, string unit) => new()
    {
        Intake = new IntakeOptions
        {
            Sources = [new SourceFolder { Path = folder["in"], Pattern = pattern, Unit = unit }],
            QuietSeconds = 0,
        },
    };

    private static string Form(string year, string identity, string unit) =>
        $"""
        项目支出绩效目标表
        {year}
        {identity}
        项目资金{unit}	年度资金总额	8
        年度目标	完成全部任务。
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维修面积	≥30平方米
        	满意度指标	服务对象满意度指标	群众满意度	≥90%

        """;
}
