using System.Text.Json;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Tests.Load;

/// <summary>What a resubmission changed, and how a year differs from the one before, on made forms.</summary>
public sealed class DeclarationChangeTests : IDisposable
{
    // The layout of the seed, with bars for its tabs.
    private static readonly string Form = """
        财政项目支出绩效目标申报表
        (2022年度)
        项目名称|培训专项经费||项目类别|经常性项目|
        主管部门|某区委组织部(汇总)||实施单位|某区委组织部|
        计划开始日期|2022-01-01||计划完成日期|2022-12-31|
        项目资金|项目资金总额||1,000,000|年度资金申请总额|1,000,000
        |其中：财政资金||900,000|其中：当年财政拨款|
        |||| 上年结转资金|
        |其他资金|||其他资金|
        项目绩效目标|项目总目标||年度总目标||
        |(年 - 年)||||
        |||做好2022年度的培训工作，按时保质完成全部课程。||
        绩效指标|一级指标|二级指标|三级指标|指标目标值|
        |产出指标|数量指标|培训批次完成数|4批次|
        |||培训人员参加数|>=100人|
        |||教材印制完成数|200册|
        ||质量指标|培训合格率|>=95%|
        |||课程验收通过率|100%|
        ||时效指标|培训工作完成及时率|100%|
        |效益指标|社会效益指标|干部能力提升|提升|
        |满意度指标|服务对象满意度指标|参训人员满意度|>=90%|

        """.Replace('|', '\t').ReplaceLineEndings("\n");

    // Each is made on a project of its own: what is replaced, by what, and what must be told of it.
    private static readonly (string Before, string After, string[] Told)[] OneChange =
    [
        ("1,000,000|年度", "1,000,000.50|年度", ["money_changed|project.total|||1,000,000|1,000,000.50|0.50"]),
        ("其中：当年财政拨款|", "其中：当年财政拨款|700,000", ["money_changed|annual.appropriation||||700,000|700000.00"]),
        ("2022-12-31", "2022-11-30", ["field_changed|end_date|||2022-12-31|2022-11-30|"]),
        ("经常性项目", "一次性项目", ["field_changed|project_category|||经常性项目|一次性项目|"]),
        ("实施单位|某区委组织部", "实施单位|某区委党校", ["field_changed|implementing_unit|||某区委组织部|某区委党校|"]),
        ("全部课程。", "全部培训。",
            ["field_changed|annual_goal|||做好2022年度的培训工作，按时保质完成全部课程。|做好2022年度的培训工作，按时保质完成全部培训。|"]),
        ("|||课程验收通过率|100%|\n", "|||课程验收通过率|100%|\n|||师资审查达标率|98%|\n",
            ["indicator_added|indicator|质量指标|师资审查达标率||师资审查达标率|"]),
        ("|||教材印制完成数|200册|\n", "", ["indicator_removed|indicator|数量指标|教材印制完成数|教材印制完成数||"]),
        ("课程验收通过率", "项目考核优秀率", ["indicator_renamed|indicator|质量指标|项目考核优秀率|课程验收通过率|项目考核优秀率|"]),
        ("|||教材印制完成数|200册|", "|||教材印刷完成数|300册|",
            ["indicator_renamed|indicator|数量指标|教材印刷完成数|教材印制完成数|教材印刷完成数|",
             "target_changed|target|数量指标|教材印刷完成数|200册|300册|"]),
        ("|||教材印制完成数|200册|", "|||讲师聘请人次|30人次|",
            ["indicator_added|indicator|数量指标|讲师聘请人次||讲师聘请人次|",
             "indicator_removed|indicator|数量指标|教材印制完成数|教材印制完成数||"]),
        ("社会效益指标", "可持续影响指标", ["indicator_moved|indicator|可持续影响指标|干部能力提升|社会效益指标|可持续影响指标|"]),
        (">=100人", ">=120人", ["target_changed|target|数量指标|培训人员参加数|>=100人|>=120人|"]),
        (">=95%", ">=90.5%", ["target_lowered|target|质量指标|培训合格率|>=95%|>=90.5%|"]),
        ("4批次", "3批次", ["target_lowered|target|数量指标|培训批次完成数|4批次|3批次|"]),
        ("4批次", "3期", ["target_changed|target|数量指标|培训批次完成数|4批次|3期|"]),
    ];

    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void MartDeclarationChange_OneChangeOfAProject_IsToldAsWhatItIs()
    {
        Load("a.txt", string.Join('\n', OneChange.Select((_, i) => Of(i, Form))));
        Load("b.txt", string.Join('\n', OneChange.Select((change, i) => Of(i, Changed(change.Before, change.After)))));
        Lines.AssertEqual(
            OneChange.SelectMany((change, i) => change.Told.Select(line => $"{Project(i)}|{line}"))
                .OrderBy(line => line[..line.IndexOf('|')], StringComparer.Ordinal),
            Rows("""
                project_name, change_kind, field, level2, indicator_name, printed_before, printed_after,
                    delta_cny::varchar
                from mart_declaration_change order by project_name, change_kind, row_no
                """));
    }

    [Fact]
    public void MartDeclarationChange_UpperBoundRaised_IsLowered()
    {
        Load("a.txt", Changed("4批次", "<=4批次"));
        Load("b.txt", Changed("4批次", "<=5批次"));
        Lines.AssertEqual(["target_lowered|target|数量指标|培训批次完成数|<=4批次|<=5批次|"], Changes());
    }

    [Fact]
    public void MartDeclarationChange_OtherOrder_IsNoChange()
    {
        Load("a.txt", Form);
        var swapped = Changed("|||培训人员参加数|>=100人|\n|||教材印制完成数|200册|", "|||教材印制完成数|200册|\n|||培训人员参加数|>=100人|");
        Assert.Equal(1, Load("b.txt", swapped).Revised);
        Lines.AssertEqual([], Changes());
    }

    [Fact]
    public void MartDeclarationChange_SameNameTwice_MatchesByOccurrence()
    {
        const string Row = "|||课程验收通过率|100%|\n";
        Load("a.txt", Changed(Row, Row + "|||课程验收通过率|98%|\n"));
        Load("b.txt", Changed(Row, Row + "|||课程验收通过率|99%|\n"));
        Lines.AssertEqual(["target_changed|target|质量指标|课程验收通过率|98%|99%|"], Changes());
    }

    [Fact]
    public void MartDeclarationChange_BlanksBesideAChange_AreNoChange()
    {
        Load("a.txt", Form);
        Load("b.txt", Changed("4批次", "5批次").Replace("工作，按时", "工作， 按时", StringComparison.Ordinal));
        Lines.AssertEqual(["target_changed|target|数量指标|培训批次完成数|4批次|5批次|"], Changes());
    }

    [Fact]
    public void MartDeclarationChange_Unchanged_HasNoRowAndThreeVersionsHaveTwoSteps()
    {
        Load("a.txt", Form);
        Load("b.txt", Form.ReplaceLineEndings("\r\n"));
        Lines.AssertEqual([], Changes());
        Load("c.txt", Changed("4批次", "3批次"));
        Load("d.txt", Form);
        Lines.AssertEqual(
            ["1|2|target_lowered|指标“培训批次完成数”的目标值由“4批次”降低为“3批次”。",
                "2|3|target_changed|指标“培训批次完成数”的目标值由“3批次”改为“4批次”。"],
            Rows("from_version, to_version, change_kind, message from mart_declaration_change order by to_version"));
    }

    [Fact]
    public void MartYearOverYear_TwoYears_SayNewContinuedAndEnded()
    {
        var ending = Changed("培训专项经费", "宣传专项经费");
        var next = Year2023(Changed("1,000,000|年度资金申请总额|1,000,000", "1,200,000|年度资金申请总额|1,200,000.25"));
        Load("2022.txt", Form + "\n" + ending);
        Load("2023.txt", next + "\n" + next.Replace("培训专项经费", "调研专项经费", StringComparison.Ordinal));
        Lines.AssertEqual(
            [
                "2022|培训专项经费|new|1000000.00|||8||", "2022|宣传专项经费|new|1000000.00|||8||",
                "2023|培训专项经费|continued|1200000.25|1000000.00|200000.25|8|8|0",
                "2023|宣传专项经费|ended||1000000.00|||8|", "2023|调研专项经费|new|1200000.25|||8||",
            ],
            Rows("""
                fiscal_year, project_name, status, annual_request_cny::varchar, previous_annual_request_cny::varchar,
                    annual_request_delta_cny::varchar, indicator_count, previous_indicator_count, indicator_delta_count
                from mart_year_over_year
                order by fiscal_year, project_name <> '培训专项经费', project_name
                """));
    }

    private static string Project(int number) => $"{"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"[number]}类培训专项经费";

    private static string Of(int number, string form) =>
        form.Replace("培训专项经费", Project(number), StringComparison.Ordinal);

    private static string Changed(string before, string after)
    {
        var found = before.Replace('|', '\t');
        Assert.Contains(found, Form, StringComparison.Ordinal);
        return Form.Replace(found, after.Replace('|', '\t'), StringComparison.Ordinal);
    }

    private static string Year2023(string form) => form.Replace("2022", "2023", StringComparison.Ordinal);

    private string[] Changes() => Rows("""
        change_kind, field, level2, indicator_name, printed_before, printed_after, delta_cny::varchar
        from mart_declaration_change order by change_kind, row_no
        """);

    private string[] Rows(string selected) =>
        [.. Perfetl.Query(Data, "select " + selected).Select(row => string.Join('|', row.EnumerateObject()
            .Select(cell => cell.Value.ValueKind == JsonValueKind.Null ? "" : cell.Value.ToString())))];

    private LoadReport Load(string name, string text)
    {
        var report = new Nights(Data).Load(folder.Write(name, text));
        Assert.Equal(0, report.Quarantined);
        return report;
    }
}
