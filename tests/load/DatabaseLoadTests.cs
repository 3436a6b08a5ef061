using System.Globalization;
using System.Text.Json;
using Dapper;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Load;

/// <summary>Nights on a real server's submissions: new, changed, renamed, withdrawn, submitted again.</summary>
[Collection(PostgresTests.Name)]
public sealed class DatabaseLoadTests(PostgresCluster cluster) : IDisposable
{
    private const string Title = "财政项目支出绩效目标申报表";

    private readonly TemporaryFolder folder = new();
    private readonly SubmissionTables tables = new(new PostgresServer(cluster));

    private string Data => folder["data"];

    private static string Form => Title + File.ReadAllText(Repository.SeedForms).Split(Title)[1];

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    public void Dispose()
    {
        tables.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Load_SubmissionThroughItsLife_FollowsItAndRebuildsTheSame()
    {
        var id = tables.Add("申报表.txt", Bytes(Form));
        Assert.Contains("新增 1，修订 0，未变 0，隔离 0", Night().Output, StringComparison.Ordinal);
        Assert.Contains("0 个文件：新增 0，修订 0，未变 0", Night().Output, StringComparison.Ordinal);
        tables.Replace(id, Bytes(Form.Replace("18,211,461", "18,000,000", StringComparison.Ordinal)));
        Assert.Contains("新增 0，修订 1", Night().Output, StringComparison.Ordinal);
        tables.SetStatus(id, "returned");
        Assert.Contains("撤回 1，撤回后重新提交 0", Night().Output, StringComparison.Ordinal);
        Assert.Equal("""{"n":0}""", One("select count(*) as n from mart_funding"));
        tables.SetStatus(id, "submitted");
        Assert.Contains("撤回 0，撤回后重新提交 1", Night().Output, StringComparison.Ordinal);
        Assert.Equal(
            "new revised|revised withdrawn|returned ",
            string.Join('|', Perfetl.Query(Data, """
                select opened_as, closed_as from mart_declaration_history order by version_no
                """).Select(row => $"{row.GetProperty("opened_as")} {row.GetProperty("closed_as")}")));
        Assert.Contains("完全一致", Run("rebuild").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SameSubmissionUnderAnotherProjectName_IsTheSameProjectRenamed()
    {
        var id = tables.Add("申报表.txt", Bytes(Form));
        Night();
        tables.Replace(id, Bytes(Form.Replace("项目名称\t", "项目名称\t新的", StringComparison.Ordinal)));
        Assert.Contains("新增 0，修订 1", Night().Output, StringComparison.Ordinal);
        Assert.Equal("""{"n":1,"renamed":true}""", One("""
            select count(*) as n, bool_and(project_name like '新的%') as renamed from mart_funding
            """));
        Assert.Equal("""{"n":1}""", One("""
            select count(*) as n from mart_declaration_change where field = 'project_name'
            """));
        Assert.Equal("""{"projects":1,"rows":2}""", One("""
            select count(distinct project_id) as projects, count(*) as rows from dim_project where project_key > 0
            """));
    }

    [Fact]
    public void Load_WithdrawnSubmissionThatAlsoLiesInAFolder_StaysInForce()
    {
        var id = tables.Add("申报表.txt", Bytes(Form));
        folder.Write("inbox/同一份.txt", Form);
        File.SetLastWriteTimeUtc(folder["inbox/同一份.txt"], DateTime.UtcNow.AddHours(-1));
        Night();
        tables.SetStatus(id, "returned");
        Assert.DoesNotContain("撤回", Night().Output, StringComparison.Ordinal);
        Assert.Equal("""{"n":1}""", One("select count(*) as n from mart_funding"));
    }

    [Fact]
    public void Load_UnreadableReplacement_LeavesTheEarlierOneInForce()
    {
        var id = tables.Add("申报表.txt", Bytes(Form));
        Night();
        tables.Replace(id, Bytes("这不是申报表"));
        var night = Run("load");
        Assert.Equal(3, night.ExitCode);
        Assert.Equal("""{"n":1}""", One("select count(*) as n from mart_funding"));
        Assert.Contains("bureau", Run("runs", "--last", "1", "--json").Output, StringComparison.Ordinal);
    }

    // The source delivers it once; it waits all the same until the department submits something readable.
    [Fact]
    public void Load_RefusedSubmission_WaitsThroughQuietNightsUntilItIsReplacedOrTakenBack()
    {
        var first = tables.Add("扫描.txt", Bytes("这不是申报表"));
        var second = tables.Add("扫描.txt", Bytes("这也不是申报表"));
        for (var night = 0; night < 3; night++)
        {
            Assert.Equal(3, Run("load").ExitCode);
            Assert.Equal("""{"n":2}""", One("select count(*) as n from mart_quarantine where source_name = 'bureau'"));
        }

        Assert.Contains("2 份等待处理", Run("doctor").Output, StringComparison.Ordinal);
        tables.Replace(first, Bytes(Form));
        Assert.Equal(3, Run("load").ExitCode);
        Assert.Equal("""{"n":1}""", One("select count(*) as n from mart_quarantine"));
        tables.SetStatus(second, "returned");
        Assert.Equal(0, Run("load").ExitCode);
        Assert.Equal(
            "replaced|withdrawn",
            string.Join('|', Perfetl.Query(Data, "select ended_as from mart_quarantine_history order by ended_as")
                .Select(row => row.GetProperty("ended_as").GetString())));
        Assert.Contains("完全一致", Run("rebuild").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SourceThatCannotBeRead_PublishesNothingAndSaysWhyInTheRuns()
    {
        tables.Add("申报表.txt", Bytes(Form));
        Night();
        tables.Connection.Execute($"alter table {tables.Documents} rename column document to content");
        var failed = Run("load");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("bureau", failed.Errors, StringComparison.Ordinal);
        Assert.Contains("document", failed.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Errors, StringComparison.Ordinal);
        Assert.Contains(failed.Errors.Trim()[..20], Run("runs", "--last", "1").Output, StringComparison.Ordinal);
        Assert.Equal("""{"n":1}""", One("select count(*) as n from mart_funding"));
    }

    private Outcome Night()
    {
        var outcome = Run("load");
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        return outcome;
    }

    // The settings of the folder the program is started from.
    private Outcome Run(params string[] arguments)
    {
        Directory.CreateDirectory(folder["inbox"]);
        folder.Write("appsettings.json", JsonSerializer.Serialize(new
        {
            Intake = new
            {
                Sources = new[] { folder["inbox"] },
                Databases = new[]
                {
                    new
                    {
                        Name = "bureau", Kind = "postgresql", Encrypt = false, RetrySeconds = 0.1,
                        Connection = string.Create(CultureInfo.InvariantCulture,
                            $"Host=127.0.0.1;Port={cluster.Port};Database=postgres"),
                        Documents = new { Table = tables.Documents },
                    },
                },
            },
        }));
        _ = tables.Options;
        return Perfetl.Run(Data, folder[""], arguments);
    }

    private string One(string sql) => Perfetl.Query(Data, sql).Single().ToString();
}
