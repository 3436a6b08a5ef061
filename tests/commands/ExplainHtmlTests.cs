using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Commands;

/// <summary><c>perfetl explain FILE --html OUT</c>: one file that shows what was read, where it stands.</summary>
public sealed partial class ExplainHtmlTests : IDisposable
{
    private const string Narrow = "writer-narrow-13.pdf";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("chromium-plain-14.pdf")]
    [InlineData("calc-wide-made2.pdf")]
    [InlineData("writer-narrow-13.pdf")]
    public void Explain_Sample_ShowsEachNameOnItsPage(string file)
    {
        var sample = SampleTruth.All.Single(one => one.File == file);
        var page = Explain(sample.Path, 0);
        Assert.Equal(sample.Pages, page.Sheets.Count);
        foreach (var form in sample.Forms)
        {
            for (var index = 0; index < form.Form.Indicators.Count; index++)
            {
                // Where poppler did not find a name, the truth does not know its page.
                var cells = form.IndicatorPages[index] is { } number
                    ? page.CellsOf(number)
                    : [.. Enumerable.Range(1, page.Sheets.Count).SelectMany(page.CellsOf)];
                Assert.Contains(form.Form.Indicators[index].Name, cells);
            }

            Assert.Contains(form.Form.Project, page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_Pdf_NeedsNothingBesideTheFile()
    {
        var html = Explain(Sample(Narrow), 0).Html;
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("src=|@import|url\\(|<link|<iframe|<img|<object", html);
        foreach (var link in Links().Matches(html).Select(link => link.Groups[1].Value).Distinct())
        {
            Assert.StartsWith("#", link, StringComparison.Ordinal);
            Assert.Contains($"id=\"{link[1..]}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_Pdf_LetsABrowserRunOnlyItsOwnScript()
    {
        var html = Explain(Sample(Narrow), 0).Html;
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains($"script-src '{HashOf(html, "<script>", "</script>")}'", html, StringComparison.Ordinal);
        Assert.Contains($"style-src '{HashOf(html, "<style>", "</style>")}'", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Cells_AreTintedByWhatTheyWereReadAs()
    {
        var page = Explain(Sample(Narrow), 0);
        foreach (var (text, role) in new[]
        {
            ("项目名称", "r-label"), ("区域党建活动", "r-field"), ("1,084,000", "r-field"), ("数量指标", "r-level"),
            ("“三张清单”制作完成数", "r-name"), ("800本", "r-target"), ("三级指标", "r-label"),
        })
        {
            Assert.Contains(role, page.Cell(1, text).Split('>')[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_Finding_OutlinesItsCellAndIsTold()
    {
        var page = Explain(Sample(Narrow), 0);
        var cell = ExplainPage.Rectangle(page.Cell(1, "1,084,000"));
        Assert.Contains("k-error", page.Cell(1, "1,084,000").Split('>')[0], StringComparison.Ordinal);
        Assert.Contains(page.Outlines(1, "k-error"), outline => IsJustInside(outline, cell));
        Assert.Contains("财政资金为“1,084,000”，应不大于项目资金总额“1,080,000”", page.Words, StringComparison.Ordinal);
        Assert.Equal(2, page.Outlines(1, "k-error").Count);
        Assert.Contains(
            page.Outlines(2, "k-error"),
            outline => IsJustInside(outline, ExplainPage.Rectangle(page.Cell(2, "核心项目运行监管率"))));
    }

    [Fact]
    public void Explain_Repair_DotsItsCellAndIsTold()
    {
        var page = Explain(Sample("chromium-plain-14.pdf"), 0);
        var cell = ExplainPage.Rectangle(page.Cell(2, "$>=95\\%$"));
        Assert.Contains(page.Outlines(2, "k-repair"), outline => IsJustInside(outline, cell));
        Assert.Contains("“$>=95\\%$” → “>=95%”", page.Words, StringComparison.Ordinal);
        Assert.Contains("$>=95\\%$ → >= 95 %", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ComparatorAndUnitInColumnsOfTheirOwn_BelongToTheTarget()
    {
        var page = Explain(Sample("chromium-parts-14.pdf"), 0);
        Assert.Contains("r-target", page.Cell(1, ">=").Split('>')[0], StringComparison.Ordinal);
        Assert.Contains("印作“22”", page.Words, StringComparison.Ordinal);
        Assert.Contains("220,000.00", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_TwentyForms_HasAPanelForEach()
    {
        var page = Explain(Sample("chromium-all-20.pdf"), 0);
        Assert.Equal(20, page.Html.Split("<details ").Length - 1);
        Assert.InRange(page.Html.Length, 100_000, 2_000_000);
    }

    [Fact]
    public void Explain_Text_ShowsItsLinesAsCells()
    {
        var page = Explain(Repository.SeedForms, 0);
        var sheet = Assert.Single(page.Sheets);
        Assert.Contains("<th>594</th>", sheet, StringComparison.Ordinal);
        Assert.Matches("<td id=\"c\\d+\" class=\"c r-field k-error\"[^>]*>18,211,461<a class=\"m k-error\"", sheet);
        Assert.Contains("推断：印出的标签为“质量指标”", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Json_StaysOneObjectWithPageAndBox()
    {
        var outcome = Perfetl.Run(folder["data"], "explain", Sample(Narrow), "--html", folder["a.html"], "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        var place = json.RootElement.GetProperty("forms")[0].GetProperty("declaration").GetProperty("project_name")
            .GetProperty("place");
        Assert.Equal((1, 3), (place.GetProperty("page").GetInt32(), place.GetProperty("line").GetInt32()));
        var box = place.GetProperty("box");
        Assert.Equal(["left", "top", "right", "bottom"], box.EnumerateObject().Select(edge => edge.Name));
        Assert.InRange(box.GetProperty("top").GetDouble(), 80, 160);
        Assert.True(File.Exists(folder["a.html"]));
    }

    [Fact]
    public void Help_ShowsAnExample() => Assert.Contains(
        "perfetl explain 申报表.pdf --html 说明.html", Perfetl.Run(folder["data"], "explain", "--help").Output,
        StringComparison.Ordinal);

    private static string Sample(string file) => SampleTruth.All.Single(sample => sample.File == file).Path;

    private static bool IsJustInside(
        (double Left, double Top, double Width, double Height) outline,
        (double Left, double Top, double Width, double Height) cell) =>
        outline.Left - cell.Left is > 0 and < 3 && outline.Top - cell.Top is > 0 and < 3
        && cell.Width - outline.Width is > 0 and < 6 && cell.Height - outline.Height is > 0 and < 6;

    private static string HashOf(string html, string from, string to)
    {
        var content = html.Split(from)[1].Split(to)[0];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    private ExplainPage Explain(string path, int exitCode)
    {
        var outcome = Perfetl.Run(folder["data"], "explain", path, "--html", folder["说明.html"]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("说明.html", outcome.Output, StringComparison.Ordinal);
        return new ExplainPage(File.ReadAllText(folder["说明.html"]));
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
