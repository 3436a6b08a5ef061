using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>The 20 real forms as office programs save them say what they say as text and as print.</summary>
public sealed class OfficeSampleTests
{
    public static TheoryData<string> Files => [
        "plain-20.docx", "plain-20.xlsx", "plain-20.xls", "plain-20.html",
        "plain-20.doc", "plain-20.odt", "plain-20.ods", "plain-2.rtf",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_SeedForms_HaveTheContentOfTheText(string file) => AssertSeed(file, file);

    // What a portal gives out as .xls is often a page; a page's name or a workbook's says nothing.
    [Theory]
    [InlineData("plain-20.html", "导出.xls")]
    [InlineData("plain-20.xlsx", "附件.xls")]
    [InlineData("plain-20.xls", "附件.xlsx")]
    [InlineData("plain-20.docx", "附件.doc")]
    [InlineData("plain-20.docx", "附件.wps")]
    [InlineData("plain-20.xls", "附件.et")]
    [InlineData("plain-20.xlsx", "附件.txt")]
    public void Read_UnderAnotherName_IsToldByItsContent(string file, string name) => AssertSeed(file, name);

    private static void AssertSeed(string file, string name)
    {
        var read = Forms.Read(File.ReadAllBytes(PathOf(file)), name);
        var forms = file.Contains("-20.", StringComparison.Ordinal) ? 20 : 2;
        for (var index = 0; index < Math.Min(forms, read.Count); index++)
        {
            var truth = new SampleForm(PrintableForm.Of(GoldForm.All[index]), null, []);
            Lines.AssertEqual(SampleForms.Lines(truth), SampleForms.Lines(read[index], truth));
            var form = Assert.IsType<NormalizedForm.Read>(read[index]).Declaration;
            Assert.Equal(ContentHash.Of(Forms.Seed[index]), ContentHash.Of(form));
        }

        Assert.Equal(forms, read.Count);
    }

    private static string PathOf(string file) =>
        Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples", file);
}
