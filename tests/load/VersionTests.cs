using PerfEtl.Pipeline.Load;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Load;

/// <summary>The same bytes, the same form in other bytes, a changed form, and two that contradict each other.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    private static string SeedText => File.ReadAllText(Repository.SeedForms);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_SameBytesAgain_ChangesNothing()
    {
        Load("a.txt", SeedText);
        var again = Load("b.txt", SeedText);
        Assert.Equal((0, 0, 20, 0), Counts(again));
        Assert.Equal("""{"versions":20,"rows":303,"loads":2}""", Counts());
    }

    [Fact]
    public void Load_SameFormsInOtherBytes_ChangesNothing()
    {
        Load("a.txt", SeedText);
        var again = Load("b.txt", SeedText.ReplaceLineEndings("\r\n"));
        Assert.Equal((0, 0, 20, 0), Counts(again));
        Assert.Equal("""{"versions":20,"rows":303,"loads":2}""", Counts());
    }

    [Fact]
    public void Load_TextAndPrintOfTheSameForms_CountOnceAndBothAreLinked()
    {
        Load("a.txt", SeedText);
        var print = Path.Combine(AppContext.BaseDirectory, "seeds", "forms", "printed-2022-org-dept.pdf");
        var again = new Nights(Data).Load(print);
        Assert.Equal((0, 0, 20, 0), Counts(again));
        Assert.Equal("""{"versions":20,"rows":303,"loads":2}""", Counts());
        Assert.Equal(
            """[{"document_name":"a.txt","n":20},{"document_name":"printed-2022-org-dept.pdf","n":20}]""",
            "[" + string.Join(',', Perfetl.Query(Data, """
                select document_name, count(*) as n
                from bridge_declaration_document join dim_document using (document_key)
                group by document_name order by document_name
                """)) + "]");

        // Known now by its bytes: it is not even read again.
        Assert.Equal((0, 0, 20, 0), Counts(new Nights(Data).Load(print)));
    }

    [Fact]
    public void Load_WarehouseOfAnEarlierVersion_IsBroughtUpToDate()
    {
        Load("a.txt", SeedText);
        var file = Path.Combine(Data, "warehouse", "perfetl.duckdb");
        using (var working = new WarehouseConnection($"Data Source={file}"))
        {
            working.Open();
            using var command = working.CreateCommand();
            command.CommandText = """
                drop table staging.schema_fingerprint;
                drop view mart_quarantine;
                alter table fct_quarantine drop column verdict;
                alter table staging.stg_quarantine drop column verdict;
                drop table bridge_declaration_document
                """;
            command.ExecuteNonQuery();
        }

        Assert.Equal((0, 0, 0, 1), Counts(new Nights(Data).Load(folder.Write("b.txt", "甲方：某单位"))));
        Assert.Equal((0, 0, 20, 1), Counts(new Nights(Data).Load(folder["a.txt"])));
        Assert.Equal("""{"versions":20,"rows":303,"loads":3}""", Counts());
    }

    [Fact]
    public void Load_ChangedForm_IsANewVersionAndTheOldOneStays()
    {
        Load("a.txt", SeedText);
        var revised = Perfetl.Run(
            Data, "load", folder.Write("b.txt", SeedText.Replace("1800户", "1900户", StringComparison.Ordinal)));
        Assert.Contains("新增 0，修订 1，未变 19，隔离 0", revised.Output, StringComparison.Ordinal);
        Assert.Equal("""{"versions":21,"rows":322,"loads":2}""", Counts());
        Assert.Equal(
            """[{"version_no":1,"is_current":false,"closed":true},{"version_no":2,"is_current":true,"closed":false}]""",
            "[" + string.Join(',', Perfetl.Query(Data, """
                select version_no, is_current, valid_to_at is not null as closed
                from mart_declaration_history
                where project_name in (select project_name from mart_declaration_history where version_no = 2)
                """)) + "]");
        Assert.Equal(
            """{"target_printed":"1900户","n":303}""",
            Perfetl.Query(Data, """
                select max(target_printed) filter (where target_printed like '1900%') as target_printed, count(*) as n
                from mart_indicator
                """)[0].ToString());
    }

    [Fact]
    public void Load_TwoDifferentFormsOfOneProjectAtOnce_SetsBothAside()
    {
        folder.Write("in/a.txt", SeedText);
        folder.Write("in/b.txt", SeedText.Replace("1800户", "1900户", StringComparison.Ordinal));
        var report = new Nights(Data).Load(folder["in"]);
        Assert.Equal((19, 0, 19, 2), Counts(report));
        Assert.All(report.Quarantine, form => Assert.Contains("内容不同的另一份", form.Message, StringComparison.Ordinal));
        Assert.Equal("""{"versions":19,"rows":284,"loads":1}""", Counts());
    }

    [Fact]
    public void Load_ChangedCategory_ClosesTheProjectsOldRow()
    {
        Load("a.txt", SeedText);
        var at = SeedText.IndexOf("经常性项目", StringComparison.Ordinal);
        Load("b.txt", SeedText[..at] + "一次性项目" + SeedText[(at + 5)..]);
        Assert.Equal(
            """{"n":21,"current_rows":20,"category":"一次性项目"}""",
            Perfetl.Query(Data, """
                select count(*) as n, count(*) filter (where is_current) as current_rows,
                    (select project_category from mart_funding order by line_no limit 1) as category
                from dim_project where project_key > 0
                """)[0].ToString());
    }

    [Fact]
    public void Load_OlderYearAfterNewer_KeepsEachYearsOwnCategory()
    {
        var at = SeedText.IndexOf("经常性项目", StringComparison.Ordinal);
        var newer = SeedText.Replace("(2022年度)", "(2023年度)", StringComparison.Ordinal)
            .Replace("2022-01-01", "2023-01-01", StringComparison.Ordinal)
            .Replace("2022-12-31", "2023-12-31", StringComparison.Ordinal);
        Load("2023.txt", newer[..at] + "一次性项目" + newer[(at + 5)..]);
        Load("2022.txt", SeedText);
        Assert.Equal(
            """[{"fiscal_year":2022,"project_category":"经常性项目"},{"fiscal_year":2023,"project_category":"一次性项目"}]""",
            "[" + string.Join(',', Perfetl.Query(Data, """
                select fiscal_year, project_category from mart_funding
                where project_name = (select project_name from mart_funding where project_category = '一次性项目')
                order by fiscal_year
                """)) + "]");
    }

    [Fact]
    public void Load_EarlierVersionAgain_IsARevision()
    {
        var revised = SeedText.Replace("1800户", "1900户", StringComparison.Ordinal);
        Load("a.txt", SeedText);
        Load("a.txt", revised);
        Assert.Equal((0, 1, 19, 0), Counts(Load("a.txt", SeedText)));
        Assert.Equal("""{"versions":22,"rows":341,"loads":3}""", Counts());
    }

    [Fact]
    public void Load_KnownFileBesideOneThatContradictsIt_SetsTheNewOneAside()
    {
        Load("in/a.txt", SeedText);
        folder.Write("in/b.txt", SeedText.Replace("1800户", "1900户", StringComparison.Ordinal));
        // 20 of the known file, and the 19 of the other that say the same.
        Assert.Equal((0, 0, 39, 1), Counts(new Nights(Data).Load(folder["in"])));
        Assert.Equal("""{"versions":20,"rows":303,"loads":2}""", Counts());
    }

    [Fact]
    public void Load_LinkIntoNowhere_IsSetAsideAndTheRestLoads()
    {
        folder.Write("in/a.txt", SeedText);
        File.CreateSymbolicLink(folder["in/断链.txt"], folder["没有"]);
        var report = new Nights(Data).Load(folder["in"]);
        Assert.Equal((20, 0, 0, 1), Counts(report));
        Assert.Contains("断链.txt", report.Quarantine[0].DocumentName, StringComparison.Ordinal);
        Assert.Equal("""{"versions":20,"rows":303,"loads":1}""", Counts());
    }

    private LoadReport Load(string name, string text)
    {
        var report = new Nights(Data).Load(folder.Write(name, text));
        Assert.Equal(0, report.Quarantined);
        return report;
    }

    private static (long New, long Revised, long Unchanged, long Quarantined) Counts(LoadReport report) =>
        (report.New, report.Revised, report.Unchanged, report.Quarantined);

    private string Counts() => Perfetl.Query(Data, """
        select (select count(*) from fct_declaration) as versions, (select count(*) from fct_indicator_target) as rows,
            (select count(*) from mart_load_history) as loads
        """)[0].ToString();
}
