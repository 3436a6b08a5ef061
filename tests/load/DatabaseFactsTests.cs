using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEtl.Tests.Extract.Office;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Intake.Databases;
using PerfEtl.Tests.Properties.Foreign;

namespace PerfEtl.Tests.Load;

/// <summary>Documents in a database whose rows tell what their forms do not print.</summary>
[Collection(PostgresTests.Name)]
public sealed class DatabaseFactsTests(PostgresCluster cluster) : IDisposable
{
    private const string From = """
        select project_name || ' ' || fiscal_year || ' ' || department_name || ' '
            || concat_ws(' ', year_from, department_from, unit_from) || ' ' || annual_request_cny::bigint as line
        from mart_declaration inner join mart_funding using (project_name, fiscal_year, department_name)
        order by project_name
        """;

    private readonly TemporaryFolder folder = new();
    private readonly SubmissionTables tables = new(new PostgresServer(cluster));

    public void Dispose()
    {
        tables.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Load_WorkbookPrintAndTextFromRows_TakeWhatTheyLeaveOpenFromTheRow()
    {
        tables.AddFacts();
        tables.SetFacts(tables.Add("一.xlsx", Workbook("校舍维修")), "2024", "青溪县教育局", "万元");
        tables.SetFacts(tables.Add("二.pdf", Print("渠道疏浚")), "2024年", "青溪县水利局", "千元");
        var text = "(2023年度)\n" + string.Join('\n', RowsOf("路灯更换").Select(row =>
            string.Join('\t', row.Select(cell => cell.Text))));
        tables.SetFacts(
            tables.Add("三.txt", Encoding.UTF8.GetBytes($"项目支出绩效目标表\n{text}")), "2024", "青溪县住建局", "元");
        var outcome = Load();
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Equal(
            [
                "校舍维修 2024 青溪县教育局 source source source 1000000",
                "渠道疏浚 2024 青溪县水利局 source source source 100000",
                "路灯更换 2023 青溪县住建局 printed source source 100",
            ],
            Perfetl.Query(folder["data"], From).Select(row => row.GetProperty("line").GetString()));
        Assert.Equal(
            """{"project_name":"路灯更换","severity":"error"}""",
            Perfetl.Query(folder["data"], """
                select project_name, severity from mart_finding where rule_id = 'SOURCE_CONTRADICTS_PRINT'
                """).Single().ToString());
        Assert.Contains("完全一致", Perfetl.Run(folder["data"], folder[""], ["rebuild"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DepartmentOfARowCorrected_TheFirstOnesDeclarationEnds()
    {
        tables.AddFacts();
        var id = tables.Add("一.xlsx", Workbook("校舍维修"));
        tables.SetFacts(id, "2024", "青溪县水利局", "万元");
        Assert.Equal(0, Load().ExitCode);
        tables.SetFacts(id, "2024", "青溪县教育局", "万元");
        var outcome = Load();
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Equal(
            ["校舍维修 2024 青溪县教育局 source source source 1000000"],
            Perfetl.Query(folder["data"], From).Select(row => row.GetProperty("line").GetString()));
        Assert.Contains("完全一致", Perfetl.Run(folder["data"], folder[""], ["rebuild"]).Output, StringComparison.Ordinal);
    }

    private static SheetCell[][] RowsOf(string project) =>
    [
        [new("项目名称"), new(project, 3)],
        [new("年度资金总额"), new("100"), new("财政拨款"), new("100")],
        [new("年度目标"), new("按期完成任务。", 3)],
        [new("一级指标"), new("二级指标"), new("三级指标"), new("指标值")],
        [new("产出指标"), new("数量指标"), new("完成数量"), new("≥30处")],
        [new("满意度指标"), new("服务对象满意度指标"), new("群众满意度"), new("≥90%")],
    ];

    private static byte[] Print(string project) => new PdfPrinter(new Choices(new Dice(1), new Dice(1))).Print(
        [new LineBlock(["项目支出绩效目标表"], IsTitle: true), new TableBlock(4, RowsOf(project), 3..4, 4..6)]);

    private static byte[] Workbook(string project)
    {
        var rows = RowsOf(project).Select(row => new PrintedRow([.. row.Select((cell, column) =>
            new PrintedCell(cell.Text, column, cell.Columns, 1, CellLook.Value))])).ToList();
        var sheet = new PrintedSheet("项目支出绩效目标表", "", [90, 90, 90, 90], rows[..3], rows[3], rows[4..], null);
        return XlsxPrinter.Print([sheet], SampleStyles.Plain);
    }

    private Outcome Load()
    {
        var options = tables.OptionsWithFacts.Documents;
        folder.Write("appsettings.json", JsonSerializer.Serialize(new
        {
            Intake = new
            {
                Sources = Array.Empty<string>(),
                Databases = new[]
                {
                    new
                    {
                        Name = "bureau", Kind = "postgresql", Encrypt = false, RetrySeconds = 0.1,
                        Connection = string.Create(
                            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={cluster.Port};Database=postgres"),
                        Documents = new { options.Table, options.Year, options.Department, options.Unit },
                    },
                },
            },
        }));
        return Perfetl.Run(folder["data"], folder[""], ["load"]);
    }
}
