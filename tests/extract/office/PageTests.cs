using System.Text;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Pages as portals and programs make them.</summary>
public sealed class PageTests
{
    private static readonly string Page = HtmlPrinter.Print(
        [SheetLayout.Of(PrintableForm.Of(GoldForm.All[0]), SampleStyles.Plain)], SampleStyles.Plain);

    public PageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Read_PageInGbk_IsRead()
    {
        var page = Page.Replace("utf-8", "gb2312", StringComparison.OrdinalIgnoreCase);
        AssertForm(OfficeFile.Read(Encoding.GetEncoding("GB18030").GetBytes(page), "表.xls"));
    }

    [Fact]
    public void Read_HiddenByItsStyleSheet_IsNotReadAndTold()
    {
        var read = Read(Page.Replace(">1-2批<", "><span class=\"old\">3批</span>1-2批<", StringComparison.Ordinal)
            .Replace("</head>", "<style>td .old { display: none }</style></head>", StringComparison.Ordinal));
        AssertForm(read);
        Assert.Equal("3批", read.Remarks.First(remark => remark.Kind == RemarkKind.UnseenText).Text);
    }

    [Fact]
    public void Read_StruckOut_IsNotReadAndTold()
    {
        var read = Read(Page.Replace(">1-2批<", "><del>3批</del>1-2批<", StringComparison.Ordinal));
        AssertForm(read);
        Assert.Equal("3批", read.Remarks.First(remark => remark.Kind == RemarkKind.StruckText).Text);
    }

    [Fact]
    public void Read_FieldsSomebodyFilledIn_AreRead() => AssertForm(Read(Page
        .Replace(">1-2批<", "><input type=\"text\" value=\"1-2批\"><", StringComparison.Ordinal)
        .Replace(">4批次<", "><textarea>4批次</textarea><", StringComparison.Ordinal)));

    [Fact]
    public void Read_WithinALayoutTable_IsRead() => AssertForm(Read(Page
        .Replace("<body>", "<body><table><tr><td>站点</td></tr><tr><td>", StringComparison.Ordinal)
        .Replace("</body>", "</td></tr></table></body>", StringComparison.Ordinal)));

    [Fact]
    public void Read_ArchiveOfPages_IsRead()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks);
        AssertForm(Read(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + body + "\r\n--b--\r\n", "表.mht"));
    }

    [Fact]
    public void Read_CommaSeparated_IsRead()
    {
        const string Csv = """
            "项目支出绩效目标申报表",,,
            (2024年度),,,
            项目名称,"道路,桥梁养护",主管部门,区交通局
            项目资金（万元）,年度资金总额,120.50,
            ,其中：财政拨款,120.50,
            年度目标,"一、完成养护；
            二、保障通行。",,
            一级指标,二级指标,三级指标,指标值
            产出指标,数量指标,养护里程,="≥30公里"
            ,质量指标,验收合格率,≥95%
            效益指标,社会效益指标,通行能力,改善
            满意度指标,服务对象满意度指标,群众满意度,≥90%
            """;
        var utf8 = Encoding.UTF8.GetBytes(Csv);
        byte[][] files =
        [
            utf8, [0xEF, 0xBB, 0xBF, .. utf8], Encoding.GetEncoding("GB18030").GetBytes(Csv),
            Encoding.UTF8.GetBytes(Csv.Replace(',', ';')),
        ];
        foreach (var bytes in files)
        {
            var read = OfficeFile.Read(bytes, "表.csv");
            Assert.Equal("区交通局", read.Department.Value);
            Assert.Equal(1_205_000m, read.Funding.Lines[0].Amount!.Value.Amount);
            Assert.Equal(["≥30公里", "≥95%", "改善", "≥90%"], read.Indicators.Select(row => row.Target!.Text));
            Assert.Equal("一、完成养护；二、保障通行。", read.Goals.Annual!.Value);
        }
    }

    private static Declaration Read(string page, string name = "表.html") =>
        OfficeFile.Read(Encoding.UTF8.GetBytes(page), name);

    private static void AssertForm(Declaration read)
    {
        Assert.Equal(14, read.Indicators.Count);
        Assert.Equal("1-2批", read.Indicators[0].Target!.Text);
        Assert.Equal("4批次", read.Indicators[1].Target!.Text);
        Assert.Equal(18_052_461m, read.Funding.Lines[0].Amount!.Value.Amount);
    }
}
