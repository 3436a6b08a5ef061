using System.Globalization;
using System.Security.Cryptography;
using PerfEtl.Tests.Golden;
using PerfEtl.Tests.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>The report of the 20 real forms, read back by two readers and held against the hand-made truth.</summary>
public sealed class SeedReportTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Fact]
    public void Run_Seed_WritesThisMonthsReport()
    {
        Assert.Equal((0, ""), (seed.FirstRun.ExitCode, seed.FirstRun.Errors));
        Assert.Contains("月报", seed.FirstRun.Output, StringComparison.Ordinal);
        var written = Assert.Single(Directory.GetFiles(Path.Combine(seed.Data, "out", "reports")));
        Assert.Equal(seed.Report.Bytes.ToArray(), File.ReadAllBytes(written));
    }

    [Fact]
    public void Funding_Seed_HasEveryProjectWithItsAmountsOnOneLine()
    {
        var packed = string.Concat(seed.Read.Ours.Where(letter => letter != ' '));
        foreach (var form in GoldForm.All)
        {
            var (total, fiscal) = (form.Funding.Total!.Value, form.Funding.Fiscal!.Value);
            var change = fiscal == total ? "—" : fiscal > total ? "+" + Wan(fiscal - total) : "−" + Wan(total - fiscal);
            Assert.Equal(total, form.Funding.AnnualRequest);
            var line = form.ProjectName + Wan(total) + Wan(fiscal) + change;
            Assert.Contains(line.Replace(" ", "", StringComparison.Ordinal), packed, StringComparison.Ordinal);
            seed.Read.AssertHas(form.ProjectName);
        }
    }

    [Theory]
    [InlineData("合计10,686.5710,843.64+157.07100.0%303133793")]
    [InlineData("1.07亿元10,686.57万元·年度申请相同")]
    [InlineData("1.08亿元10,843.64万元·10个项目大于总额")]
    [InlineData("303条量化70.0%·平均每个项目15.2条")]
    [InlineData("没有目标值的指标13条占全部指标的4.3%")]
    [InlineData("待核对的问题130处错误37·警告93·其中版面42")]
    [InlineData("二、20个项目合计10,686.57万元，其中10个的财政资金大于总额")]
    [InlineData("财政资金合计10,843.64万元，比项目资金总额多157.07万元：10个项目多出175.02万元，1个项目少17.95万元")]
    [InlineData("各项目的年度资金申请总额与项目资金总额相同，不另列")]
    [InlineData("三、303条指标中，70.0%以数值表示，13条没有目标值")]
    [InlineData("四、37处错误、93处警告须核对，其中42处只是版面问题")]
    [InlineData("五、没有2021年度的申报表，漏报无从核对；没有被隔离的申报表")]
    [InlineData("一、首次收到申报表：20个项目，资金总额10,686.57万元")]
    [InlineData("合计303100.0%209378")]
    [InlineData("警告年度资金按来源填写（20处）每份申报表都有，共20处应填写当年财政拨款、上年结转资金或其他资金")]
    [InlineData("错误每条指标都有目标值7“党务工作者培训参与人数”应填写目标值")]
    [InlineData("财政资金与总额不符的11处见资金一节的差额")]
    [InlineData("编制人（签字）")]
    [InlineData("项目、资金、指标与申报质量一览")]
    public void Report_Seed_SaysWhatTheFormsSay(string text) => seed.Read.AssertHas(text);

    [Fact]
    public void Report_Seed_HasNoRuleIdsNoLineNumbersAndNoColloquialWords()
    {
        Assert.DoesNotMatch("[A-Z]{4,}_[A-Z]", seed.Read.Ours);
        Assert.DoesNotMatch("第 [0-9]+ 行", seed.Read.Ours);
        seed.Read.AssertLacks("本报告说的是");
        // No radical stands for a character: both readers find the same words.
        Assert.DoesNotContain(seed.Read.Poppler, letter => letter is >= '\u2E80' and <= '\u2FDF');
    }

    [Fact]
    public void Appendix_Seed_ListsEveryFindingWithItsPlace()
    {
        using var connection = PerfEtl.Warehouse.WarehouseFile.OpenSnapshot(seed.Snapshot);
        var reports = PerfEtl.Reports.Monthly.MonthlyReports.Open(
            connection, seed.Report.Stamp.Sha256, null, PerfEtl.Reports.Drawing.FontSet.Installed);
        var appendix = new ReadReport(reports.MakeAppendix());
        appendix.AssertHas("财政项目支出绩效目标月报 附录");
        // 37 errors, 93 warnings, 228 hints.
        appendix.AssertHas("三、全部问题（358 处）");
        appendix.AssertHas("错误财政资金不大于项目资金总额第 11 行18,211,461应不大于项目资金总额“18,052,461”");
        appendix.AssertHas("版面指标行不左移一列");
        appendix.AssertHas("[1] declarations-2022-org-dept.txt（20 份）");
        var lines = System.Text.Encoding.UTF8.GetString(reports.FindingsOf()).Split("\r\n");
        Assert.Equal(358 + 2, lines.Length);
        Assert.Contains(lines, line => line.Contains(
            "储备人才专项经费,内容,错误,FUND_FISCAL_GT_TOTAL,财政资金不大于项目资金总额,,,\"18,211,461\"", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotMatch("(^|,)\"?[=+@]", line));
    }

    [Fact]
    public void LastPage_Seed_NamesTheSnapshotAndItsHash()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(seed.Snapshot)));
        Assert.Contains(hash, seed.Read.Pages[^1], StringComparison.Ordinal);
        Assert.Contains(Path.GetFileNameWithoutExtension(seed.Snapshot)["perfetl-".Length..], seed.Read.Pages[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_Seed_AreNumberedAndAsManyAsApproved()
    {
        Assert.Equal(Pages, seed.Report.PageCount);
        Assert.All(seed.Read.Pages.Index(), page => Assert.Contains(
            FormattableString.Invariant($"第 {page.Index + 1} 页 / 共 {Pages} 页"), page.Item, StringComparison.Ordinal));
        Assert.Empty(seed.Report.MissingGlyphs);
    }

    [Fact]
    public void File_Seed_PassesOtherProgramsWithoutAWarning()
    {
        var bytes = seed.Report.Bytes.ToArray();
        var check = PdfTool.Run(bytes, "qpdf", "--check", "{}");
        Assert.Contains("No syntax or stream encoding errors", check, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", PdfTool.Run(bytes, "pdfinfo", "{}"), StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        PdfTool.Run(bytes, "pdftoppm", "-r", "20", "-png", "{}", folder["page"]);
        Assert.Equal(Pages, Directory.GetFiles(folder.Path).Length);
        Assert.All(PdfTool.Run(bytes, "pdffonts", "{}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
            font => Assert.Contains("yes yes yes", font, StringComparison.Ordinal));
    }

    private const int Pages = 6;

    private static string Wan(decimal cny) => Math.Round(cny / 10_000m, 2, MidpointRounding.AwayFromZero)
        .ToString("#,0.00", CultureInfo.InvariantCulture);
}
