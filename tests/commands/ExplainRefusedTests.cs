using System.Text;
using PerfEtl.Tests.Extract.Pdf.Page;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Commands;

/// <summary>What <c>explain --html</c> draws of documents that are set aside, and of hostile ones.</summary>
public sealed class ExplainRefusedTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Explain_DamagedPdf_IsDrawnWithItsReason()
    {
        var page = Explain("坏.pdf", Damaged("writer-plain-14.pdf"));
        Assert.Contains("隔离：已损坏", page.Words, StringComparison.Ordinal);
        Assert.Contains("请重新导出或重新报送", page.Words, StringComparison.Ordinal);
        Assert.Contains("人才课题调研完成数", page.CellsOf(1));
        Assert.DoesNotContain("class=\"c r-name", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Scan_FramesThePage()
    {
        var drawn = new DrawnPage("q 200 0 0 100 0 0 cm /I Do Q");
        var pixel = DrawnPage.Stream(
            "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
        drawn.Resources = $"/XObject << /I {drawn.Add(pixel)} >>";
        var page = Explain("扫描.pdf", drawn.Bytes());
        Assert.Contains("隔离：扫描件，没有文字层", page.Words, StringComparison.Ordinal);
        Assert.Contains("第1页，文件：是扫描图像", page.Words, StringComparison.Ordinal);
        Assert.StartsWith(" refused\" id=\"p1\"", Assert.Single(page.Sheets), StringComparison.Ordinal);
        Assert.Contains("图像（占页面 100%），没有可读的文字", page.Sheets[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PdfWithPassword_SaysSo()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "extract/pdf/pig/samples/password-r4.pdf");
        var page = Explain("锁.pdf", File.ReadAllBytes(sample));
        Assert.Contains("隔离：需要口令", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Sheets);
        Assert.Contains("没有一页能读出来", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AnotherDocument_ShowsItsTextAsText()
    {
        var drawn = new DrawnPage("BT /F1 8 Tf 10 50 Td (<script>alert\\(1\\)</script>) Tj ET");
        var page = Explain("合同.pdf", drawn.Bytes());
        Assert.Contains("隔离：不是申报表", page.Words, StringComparison.Ordinal);
        Assert.Equal(["<script>alert(1)</script>"], page.CellsOf(1));
        AssertHarmless(page);
    }

    [Fact]
    public void Explain_UnclearField_OutlinesItsPlace()
    {
        var text = SeedText.Replace("18,211,461", "约30万", StringComparison.Ordinal);
        var page = Explain("不明.txt", Encoding.UTF8.GetBytes(text));
        Assert.Contains("1 份将被隔离", page.Words, StringComparison.Ordinal);
        Assert.Matches("<td id=\"c\\d+\" class=\"c r-past k-refusal\"[^>]*>约30万<", page.Sheets[0]);
        Assert.Contains("“约30万”应为数字金额", page.Words, StringComparison.Ordinal);
        Assert.Contains("党建服务中心工作经费（2022年度）", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NoText_SaysSo() => Assert.Contains(
        "文件不是文本", Explain("照片.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1]).Words,
        StringComparison.Ordinal);

    [Fact]
    public void Explain_HostileNames_AreShownAndNotRun()
    {
        var text = SeedText.Replace("储备人才招录批次完成数", Hostile, StringComparison.Ordinal)
            .Replace("储备人才专项经费", "</style></title>" + Hostile, StringComparison.Ordinal);
        var page = Explain("<b>'\"&.txt", Encoding.UTF8.GetBytes(text), 0);
        Assert.Contains("1. " + Hostile, page.Words, StringComparison.Ordinal);
        Assert.Contains("<b>'\"&.txt", page.Words, StringComparison.Ordinal);
        AssertHarmless(page);
    }

    [Theory]
    [InlineData("没有这个文件夹/说明.html", 2, "文件夹不存在")]
    [InlineData("here", 2, "是一个文件夹")]
    [InlineData("申报表.txt", 2, "申报表文件")]
    public void Explain_TargetThatMustNotBe_IsRefused(string target, int exitCode, string reason)
    {
        folder.Write("here/x.txt", "");
        var form = folder.Write("申报表.txt", SeedText);
        var outcome = Perfetl.Run(folder["data"], "explain", form, "--html", folder[target]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(reason, Assert.Single(outcome.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(SeedText, File.ReadAllText(form));
        Assert.Equal(["here", "申报表.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Explain_TargetThatCannotBeWritten_IsOneSentence()
    {
        // Nobody can write there, root included.
        var outcome = Perfetl.Run(folder["data"], "explain", Repository.SeedForms, "--html", "/proc/perfetl.html");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("请检查", Assert.Single(outcome.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string SeedText => File.ReadAllText(Repository.SeedForms);

    // The checksum behind the first stream's data, so that all its text can still be drawn.
    private static byte[] Damaged(string file)
    {
        var bytes = File.ReadAllBytes(SampleTruth.All.Single(sample => sample.File == file).Path);
        bytes[bytes.AsSpan().IndexOf("endstream"u8) - 2] ^= 0xFF;
        return bytes;
    }

    private static void AssertHarmless(ExplainPage page)
    {
        Assert.Single(page.Html.Split("<script>").Skip(1));
        Assert.Single(page.Html.Split("</script>").Skip(1));
        Assert.Single(page.Html.Split("</style>").Skip(1));
        Assert.DoesNotContain("<img", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>'", page.Html, StringComparison.Ordinal);
    }

    private ExplainPage Explain(string name, byte[] file, int exitCode = 3)
    {
        File.WriteAllBytes(folder[name], file);
        var outcome = Perfetl.Run(folder["data"], "explain", folder[name], "--html", folder["说明.html"]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Errors));
        return new ExplainPage(File.ReadAllText(folder["说明.html"]));
    }
}
