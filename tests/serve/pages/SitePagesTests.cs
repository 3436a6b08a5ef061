using System.Net;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Tests.Serve.Pages;

/// <summary>The pages for analysts, asked for as a program does: script is off.</summary>
[Collection(SiteScene.Shared)]
public sealed class SitePagesTests(SiteScene scene)
{
    private const string Department = "%E4%B8%AD%E5%85%B1%E4%B8%8A%E6%B5%B7%E5%B8%82%E9%97%B5%E8%A1%8C%E5%8C%BA"
        + "%E5%A7%94%E7%BB%84%E7%BB%87%E9%83%A8(%E6%B1%87%E6%80%BB)";

    private const string Planning = "%E4%B8%B4%E6%B1%9F%E5%8E%BF%E6%95%99%E8%82%B2%E5%B1%80";

    private const string Indicator =
        "%E5%82%A8%E5%A4%87%E4%BA%BA%E6%89%8D%E5%9F%B9%E8%AE%AD%E6%9C%89%E6%95%88%E6%80%A7";

    /// <summary>Every page there is, and one of each that takes a key.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "/?year=2022", "/projects?year=2022", "/projects/1?year=2023", "/departments?year=2022",
        "/departments/one?name=" + Department + "&year=2022", "/findings?year=2022", "/indicators",
        "/indicators/one?name=" + Indicator, "/quarantine", "/runs",
        "/reports", "/charts?year=2022", "/charts/funding?year=2022", "/dictionary", "/dictionary/mart_funding",
        "/source/1?field=project.fiscal", "/projects?year=2024", "/query?sql=from+mart_funding",
        "/findings?rule=FUND_FISCAL_GT_TOTAL", "/sign-in", "/departments/one?name=" + Planning,
    ];

    [Fact]
    public async Task Overview_OfAYear_HasItsSumsAndTheOnesTheyComeFrom()
    {
        var (_, page) = await scene.GetAsync("/?year=2022");
        Assert.Contains("106,865,709.00 元", page, StringComparison.Ordinal);
        Assert.Contains("108,436,445.00 元", page, StringComparison.Ordinal);
        Assert.Contains("303 条", page, StringComparison.Ordinal);
        var (_, list) = await scene.GetAsync(SiteScene.LinkIn(page, "项目资金总额"));
        Assert.Contains("<b>20</b> 份申报表，项目资金总额合计 1.07 亿元", list, StringComparison.Ordinal);
        var (_, next) = await scene.GetAsync("/?year=2023");
        Assert.Contains("同口径比上年 +11.1%", WebUtility.HtmlDecode(next), StringComparison.Ordinal);
        Assert.Contains("上年 20 个，延续 1 个", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Department_WithAPlanOfTheWhole_ShowsItsMoneyTasksAndIndicators()
    {
        var (_, page) = await scene.GetAsync("/departments/one?name=" + Planning);
        var text = WebUtility.HtmlDecode(page);
        Assert.Contains("年度主要任务", text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\" title=\"66,500,000.00 元\">6,650.00</td>", text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\" title=\"2,005,000.00 元\">200.50</td>", text, StringComparison.Ordinal);
        Assert.Contains("资助家庭经济困难学生", text, StringComparison.Ordinal);
        Assert.Contains("义务教育巩固率", text, StringComparison.Ordinal);
        Assert.Contains("<tr><td>各项目申报之和</td><td class=\"n\">尚无申报</td></tr>", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("<span class=\"value\">尚无申报</span>").Length - 1);
        Assert.DoesNotContain("未填", text[..text.IndexOf("部门整体支出目标", StringComparison.Ordinal)],
            StringComparison.Ordinal);
        var (_, list) = await scene.GetAsync("/departments?year=2024");
        Assert.Contains("name=" + Planning, SiteScene.LinkIn(list, "临江县教育局"), StringComparison.OrdinalIgnoreCase);
        var (_, other) = await scene.GetAsync("/departments/one?name=" + Department);
        Assert.DoesNotContain("部门整体支出目标", WebUtility.HtmlDecode(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByAWordOfAnIndicator_FindsTheProjectsThatHaveIt()
    {
        var (_, page) = await scene.GetAsync("/projects?year=2022&q=" + Uri.EscapeDataString("春申读书会 党建"));
        Assert.Contains("<b>1</b> 份申报表", page, StringComparison.Ordinal);
        Assert.Contains("党建服务中心工作经费", page, StringComparison.Ordinal);
        var (_, none) = await scene.GetAsync("/projects?q=" + Uri.EscapeDataString("没有这个词"));
        Assert.Contains("没有符合条件的申报表", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FilteredAndSortedByItsLinks_ShowsWhatTheySay()
    {
        var (_, all) = await scene.GetAsync("/projects?year=2022");
        var (_, large) = await scene.GetAsync(SiteScene.LinkIn(all, "1000 万元以上"));
        Assert.Contains("<b>3</b> 份申报表", large, StringComparison.Ordinal);
        var (_, up) = await scene.GetAsync(SiteScene.LinkIn(large, "项目资金总额"));
        Assert.True(up.IndexOf("1,805.25", StringComparison.Ordinal) is var least and > 0
            && least < up.IndexOf("2,500.00", StringComparison.Ordinal)
            && up.IndexOf("2,500.00", StringComparison.Ordinal) < up.IndexOf("4,100.00", StringComparison.Ordinal));
        var (_, back) = await scene.GetAsync(SiteScene.LinkIn(up, "✕"));
        Assert.Contains("份申报表", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_WithTwoVersions_SaysWhatTheSecondChanged()
    {
        var (_, page) = await scene.GetAsync("/projects/1?year=2023");
        Assert.Contains("第 2 版改了什么", page, StringComparison.Ordinal);
        Assert.Contains("<del><bdi>19,052,461</bdi></del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins><bdi>20,052,461</bdi></ins>", page, StringComparison.Ordinal);
        Assert.Contains("+100.00", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_AmongThoseOfItsDepartment_HasItsPlaceAndShare()
    {
        var (_, page) = await scene.GetAsync("/projects/1?year=2022");
        Assert.Contains("20 个填了总额的项目中排第 <b>3</b>，占总额合计的 <b>16.9%</b>", page, StringComparison.Ordinal);
        Assert.Matches("4,100.00</a></td>\\s*<td class=\"drawn\"><svg class=\"share \"[^>]*><rect width=\"100\"", page);
        Assert.Matches(
            "1,805.25</a></td>\\s*<td class=\"drawn\"><svg class=\"share own\"[^>]*><rect width=\"44.03\"", page);
    }

    // 10 of the 20 forms of 2022 print more 财政资金 than 项目资金总额; that of 2023 does not, in either version.
    [Theory]
    [InlineData(2022, @"20</td><td class=""n"">10</td>\s*<td class=""n"">50.0%", 1)]
    [InlineData(2023, @"1</td><td class=""n"">0</td>\s*<td class=""n"">100.0%", 2)]
    public async Task Rule_AfterEachLoad_TellsHowManyPassed(int year, string row, int loads)
    {
        var (_, page) = await scene.GetAsync($"/findings?year={year}&rule=FUND_FISCAL_GT_TOTAL");
        Assert.Equal(loads, System.Text.RegularExpressions.Regex.Count(page, row));
        Assert.Contains($"最近 {loads} 次", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amount_Followed_LeadsToItsCellInTheSource()
    {
        var (_, page) = await scene.GetAsync("/projects/1?year=2022");
        var (_, source) = await scene.GetAsync(SiteScene.LinkIn(page, "1,821.15"));
        Assert.Matches("class=\"c r-field[^\"]* found\"[^>]*>18,211,461<", source);
        var (_, target) = await scene.GetAsync(SiteScene.LinkIn(page, "1-2批"));
        Assert.Matches("class=\"c r-target[^\"]* found\"[^>]*>1-2批<", target);
    }

    [Fact]
    public async Task Finding_Followed_LeadsToTheCellItIsAbout()
    {
        var (_, page) = await scene.GetAsync("/findings?year=2022&severity=error&rule=FUND_FISCAL_GT_TOTAL");
        Assert.Contains("<b>10</b> 处问题", page, StringComparison.Ordinal);
        var (_, source) = await scene.GetAsync(SiteScene.LinkIn(page, "看原件"));
        Assert.Matches("found\"[^>]*>18,211,461<", source);
    }

    [Fact]
    public async Task Name_ThatIsMarkupAndLong_IsShownAsTextAndCut()
    {
        foreach (var path in new[] { "/?year=2024", "/projects?year=2024", "/findings?year=2024", "/departments" })
        {
            var (status, page) = await scene.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<script>window", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('长', 700), page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/?year=1999", HttpStatusCode.NotFound, "没有 1999 年度的申报表")]
    [InlineData("/?year=abc", HttpStatusCode.BadRequest, "参数 year 不合要求")]
    [InlineData("/projects?sort=drop", HttpStatusCode.BadRequest, "参数 sort 不合要求")]
    [InlineData("/projects?page=0", HttpStatusCode.BadRequest, "参数 page 不合要求")]
    [InlineData("/projects?page=9", HttpStatusCode.NotFound, "没有第 9 页")]
    [InlineData("/projects/999", HttpStatusCode.NotFound, "没有这个项目")]
    [InlineData("/projects/x", HttpStatusCode.NotFound, "没有编号为")]
    [InlineData("/projects/1?year=2010", HttpStatusCode.NotFound, "没有 2010 年度")]
    [InlineData("/departments/one?name=x", HttpStatusCode.NotFound, "没有这个部门")]
    [InlineData("/departments/one", HttpStatusCode.BadRequest, "缺少部门名称")]
    [InlineData("/indicators/one?name=x", HttpStatusCode.NotFound, "没有叫这个名称的指标")]
    [InlineData("/findings?severity=worse", HttpStatusCode.BadRequest, "参数 severity 不合要求")]
    [InlineData("/charts/nothing", HttpStatusCode.NotFound, "没有名为")]
    [InlineData("/charts/funding.svg?year=1999", HttpStatusCode.NotFound, "1999")]
    [InlineData("/source/999", HttpStatusCode.NotFound, "没有编号为")]
    [InlineData("/source/waiting/abc", HttpStatusCode.NotFound, "隔离区里没有这份文件")]
    [InlineData("/source/1?page=7", HttpStatusCode.NotFound, "没有第 7 页")]
    [InlineData("/dictionary/nothing", HttpStatusCode.NotFound, "没有“nothing”这张表")]
    [InlineData("/runs/20220101T000000000Z-0000", HttpStatusCode.NotFound, "没有编号为")]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "没有这个网页")]
    public async Task Address_ThatCannotBe_GetsItsStatusAndOneSentence(
        string path, HttpStatusCode status, string sentence)
    {
        var (answered, page) = await scene.GetAsync(path);
        Assert.Equal(status, answered);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Ready_TellsWhenTheDataWasPublished()
    {
        var (status, answer) = await scene.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Matches("\"status\":\"ready\",\"publishedAt\":\"20.*\",\"ageSeconds\":[0-9]+", answer);
    }

    [Fact]
    public void Data_BeforeTheFirstPublish_IsASentenceWithItsStatus()
    {
        using var folder = new TemporaryFolder();
        var data = new DataFolder(folder.Path);
        using var site = new SiteData(data, new VisitorSnapshots(data));
        var why = Assert.Throws<PageException>(() => site.Snapshot);
        Assert.Equal(503, why.Status);
        Assert.StartsWith("还没有已发布的数据", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charts_InEveryFormat_AreFilesOfTheirKind()
    {
        foreach (var (ending, begin) in new[] { ("svg", "<svg"), ("png", "PNG"), ("pdf", "%PDF-") })
        {
            var (status, file) = await scene.GetAsync($"/charts/funding.{ending}?year=2022");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(begin, file[..200], StringComparison.Ordinal);
        }
    }
}
