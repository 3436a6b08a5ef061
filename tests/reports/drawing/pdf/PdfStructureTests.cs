using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>What a screen reader gets, as poppler tells it.</summary>
public sealed class PdfStructureTests
{
    private static readonly byte[] Report = PdfSamples.Report().Finish();

    [Fact]
    public void Finish_Report_IsReadInTheOrderItWasTagged()
    {
        var lines = PdfTool.Run(Report, "pdfinfo", "-struct-text", "{}").Split('\n')
            .Where(line => line.Trim() is not ("" or "\"\"") && !line.Contains("Object", StringComparison.Ordinal)
                && !line.Contains("/BBox", StringComparison.Ordinal))
            .Select(line => line.Replace(" (block)", "", StringComparison.Ordinal)
                .Replace(" (inline)", "", StringComparison.Ordinal).TrimEnd(':'));
        Assert.Equal(
            """
            Document
              H1
                "前三个项目占 78.7%"
              P
                "详见"
                Link
                  "结构图"
              Link
                "网页"
              Table
                TR
                  TH
                     /Scope /Column
                    "项目"
                  TH
                     /Scope /Column
                    "万元"
                TR
                  TH
                     /Scope /Row
                    "社区服务"
                  TD
                    "3.20"
                TR
                  TH
                     /Scope /Row
                    "信息化"
                  TD
                    "−4,100.00"
                TR
                  TH
                     /Scope /Row
                     /ColSpan 2
                    "合计"
              Figure
                Span
                  "3.20"
              P
                "未标注的说明 🄀𠮷"
            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines));
    }

    [Fact]
    public void Finish_Report_HasNestedBookmarksAndLinksThatLeadSomewhere()
    {
        var outline = PdfTool.Run(Report, "qpdf", "--json", "--json-key=outlines", "{}");
        Assert.Contains("\"title\": \"资金\"", outline, StringComparison.Ordinal);
        Assert.Contains("\"destpageposfrom1\": 2", outline, StringComparison.Ordinal);
        var read = new ReadPdf(Report);
        var top = read.Dictionary(read.Root, "Outlines", "First");
        Assert.Equal("结构", Words(read.Dictionary(top, "First"), read, "Title"));
        var link = read.Dictionary(read.Root, "Pages", "Kids", "Annots");
        Assert.Equal("到结构图", Words(link, read, "Contents"));
        Assert.Contains("https://example.invalid/(%E9%A2%84%E7%AE%97)?q=a",
            PdfTool.Run(Report, "pdfinfo", "-url", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_Report_SaysWhatItIs()
    {
        var info = PdfTool.Run(Report, "pdfinfo", "-isodates", "{}").Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToHashSet();
        string[] expected =
        [
            "Title: 绩效目标月报 <2022> & 附表", "Subject: 样例（一）", "Author: 示范区财政局",
            "Keywords: snapshot=20221231; version=0.1.0", "CreationDate: 2022-12-31T02:14:00+08", "Tagged: yes",
            "Pages: 2", "Metadata Stream: yes", "PDF version: 1.7",
        ];
        Assert.Empty(expected.Except(info));
    }

    private static string Words(DictionaryToken holder, ReadPdf read, string key) =>
        System.Text.Encoding.BigEndianUnicode.GetString(
            PerfEtl.Pipeline.Extract.Pdf.Pig.Tokens.Bytes(read.Get(holder, key))[2..]);
}
