namespace PerfEtl.Tests.Warehouse.Models;

/// <summary>What each dimension makes of what a load staged.</summary>
public sealed class DimensionModelTests : IDisposable
{
    private const string Line = "staging_no|line_code|label_printed|line_name";
    private const string Head =
        "staging_no|document_sha256|document_name|form_no|fiscal_year|department_name|project_name|content_hash";

    private readonly ModelScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void FundingLine_NewCodes_GetKeysInOrderAndTheirNames()
    {
        scene.Given("staging.stg_funding", Line,
            "1|project.total|项目总投资|项目资金总额", "1|annual.province|省级资金|年度省级资金", "2|project.total|总额|项目资金总额");
        scene.Run("core/dim_funding_line");
        Assert.Equal(["-1|unknown|unknown|未知", "1|annual.province|annual|年度省级资金", "2|project.total|project|项目资金总额"],
            scene.Rows("dim_funding_line", "funding_line_key|line_code|funding_scope|line_name"));
    }

    [Fact]
    public void FundingLine_KnownCode_KeepsItsKeyAndTakesItsNewName()
    {
        scene.Given("dim_funding_line", "funding_line_key|line_code|funding_scope|load_key|line_name",
            "7|annual.city|annual|1|", "8|annual.own|annual|1|自筹资金");
        scene.Given("staging.stg_funding", Line,
            "1|annual.city|市级资金|年度市级资金", "1|annual.own|自有资金|年度自有资金", "1|annual.total|年度金额|年度资金申请总额");
        scene.Run("core/dim_funding_line");
        Assert.Equal(["-1|unknown|未知", "7|annual.city|年度市级资金", "8|annual.own|年度自有资金", "9|annual.total|年度资金申请总额"],
            scene.Rows("dim_funding_line", "funding_line_key|line_code|line_name"));
    }

    [Fact]
    public void Department_Names_AreThoseOfTheFormsInTheirOrder()
    {
        scene.Given("dim_department", "department_key|department_name|load_key", "3|某市水务局|1");
        scene.Given("staging.stg_declaration", Head,
            "1|a|甲.txt|1|2026|某区教育局|校舍维修|h1", "2|a|甲.txt|2|2026|某市水务局|河道清淤|h2",
            "3|b|乙.txt|1|2026|某区档案馆|档案数字化|h3", "4|b|乙.txt|2|2026|某区教育局|图书采购|h4");
        scene.Run("core/dim_department");
        Assert.Equal(["3|某市水务局", "4|某区教育局", "5|某区档案馆"],
            scene.Rows("(select * from dim_department where department_key > 0)", "department_key|department_name"));
    }

    [Fact]
    public void Load_Counts_AreThoseOfItsFormsAndFiles()
    {
        scene.Given("staging.stg_document", "document_sha256|document_name|byte_count|form_count|outcome",
            "a|甲.txt|100|3|loaded", "b|乙.txt|90|4|unchanged", "c|丙.txt|80|1|taken_back", "d|丁.pdf|70|0|quarantined");
        scene.Given("staging.stg_change", "staging_no|version_no|change", "1|1|new", "2|1|new", "3|2|revised");
        scene.Given("staging.stg_quarantine", "document_sha256|document_name|form_no|field|printed|reason|message",
            "d|丁.pdf|0|文件|PDF|已损坏|文件：已损坏。");
        scene.Run("core/dim_load");
        Assert.Equal(["1|L1|2026-01-05 18:00:00|4|3|2|1|4|1|load|1"], scene.Rows(
            "(select * from dim_load where load_key > 0)",
            "load_key|load_id|started_at|document_count|declaration_count|new_count|revised_count|unchanged_count"
                + "|quarantined_count|load_kind|taken_back_count"));
    }

    [Fact]
    public void SourceMark_OfASource_IsReplacedByItsLaterOne()
    {
        scene.Given("dim_source_mark", "source_name|mark|load_key", "申报库|17|1", "预算库|5|1");
        scene.Given("staging.stg_source_mark", "source_name|mark", "申报库|29");
        scene.Run("core/dim_source_mark");
        Assert.Equal(["申报库|29", "预算库|5"], scene.Rows("dim_source_mark", "source_name|mark"));
    }

    [Fact]
    public void CheckResult_OfARule_SumsTheFormsOfTheLoad()
    {
        scene.Given("staging.stg_check_result", "staging_no|rule_id|severity|rule_title|checked_count|failed_count",
            "1|TOTAL_BLANK|error|总额有数|1|0", "2|TOTAL_BLANK|error|总额有数|1|1", "1|NAME_TWICE|warning|名称不重复|12|2");
        scene.Run("core/fct_check_result");
        Assert.Equal(["NAME_TWICE|warning|12|2", "TOTAL_BLANK|error|2|1"],
            scene.Rows("fct_check_result", "rule_id|severity|checked_count|failed_count"));
    }
}
