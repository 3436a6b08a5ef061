using PerfEtl.Pipeline.Extract.Pdf;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

/// <summary>One hand-made document in the variants that qpdf writes (<c>samples/make.sh</c>).</summary>
public sealed class SampleTests
{
    private static readonly string[] Contents =
    [
        "BT /F1 12 Tf 20 100 Td (One) Tj ET %1", "BT /F1 12 Tf 20 100 Td (Two) Tj ET %2",
        "BT /F1 12 Tf 20 100 Td (Three) Tj ET %3",
    ];

    public static TheoryData<string> Readable =>
    [
        "base", "flate", "linearized", "object-streams", "linearized-object-streams", "rc4-40-r2", "rc4-128-r3",
        "rc4-128-r4", "aes-128-r4", "aes-128-r4-clear-metadata", "aes-128-r4-object-streams", "aes-256-r5",
        "aes-256-r6", "aes-256-r6-object-streams",
    ];

    [Theory]
    [MemberData(nameof(Readable))]
    public void Open_Variant_IsReadWholeWithoutDamage(string name)
    {
        var opened = Opened.From(Bytes(name));
        Assert.Equal(Contents, opened.Contents);
        Assert.Empty(opened.Notes);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Open_Variant_InheritsBoxesRotationAndResources(string name)
    {
        var opened = Opened.From(Bytes(name));
        Assert.Equal(
            [(1, (0, 0, 300, 200), 0), (2, (10, 20, 290, 180), 90), (3, (0, 0, 300, 200), 0)],
            opened.File.Pages.Select(page => (page.Number, page.VisibleBox, page.Rotate)));
        Assert.All(opened.File.Pages, page =>
        {
            var fonts = Assert.IsType<DictionaryToken>(opened.File.Get(page.Resources, "Font"));
            var font = Assert.IsType<DictionaryToken>(opened.File.Get(fonts, "F1"));
            Assert.Equal(NameToken.Create("Helvetica"), opened.File.Get(font, "BaseFont"));
        });
    }

    [Theory]
    [InlineData("password-r2")]
    [InlineData("password-r4")]
    [InlineData("password-r6")]
    public void Open_UserPassword_IsRefused(string name)
    {
        var refusal = Assert.Throws<PdfException>(() => Opened.From(Bytes(name)));
        Assert.Equal(PdfProblem.Password, refusal.Problem);
        Assert.StartsWith("文件设有打开密码", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Open_XrefLost_FindsEverythingAgainAndSaysSo(string name)
    {
        var bytes = Bytes(name);
        for (var at = bytes.AsSpan().LastIndexOf("startxref"u8); at < bytes.Length; at++) bytes[at] = (byte)' ';
        var opened = Opened.From(bytes);
        Assert.Equal(Contents, opened.Contents);
        Assert.Contains("交叉引用有错，对象靠扫描全文找回", opened.Notes);
    }

    /// <summary>A sample's bytes.</summary>
    internal static byte[] Bytes(string name) => File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "pig", "samples", $"{name}.pdf"));
}
