using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

public sealed class PdfFileTests
{
    private const string Root = "/Root 1 0 R /Size 5";

    private const string Repaired = "交叉引用有错，对象靠扫描全文找回";

    [Fact]
    public void Open_HandMade_IsClean() => AssertClean(PdfBuilder.OnePage().Xref(Root), "BT (One) Tj ET");

    [Fact]
    public void Open_JunkBefore_OffsetsFromFirstByte_IsClean() =>
        AssertClean(PdfBuilder.OnePage(before: "HTTP/1.1 200 OK\r\n\r\n").Xref(Root), "BT (One) Tj ET");

    [Fact]
    public void Open_JunkBefore_OffsetsFromHeader_IsClean() =>
        AssertClean(PdfBuilder.OnePage(before: "junk\n").Xref(Root, shift: -5), "BT (One) Tj ET");

    [Fact]
    public void Open_JunkBehind_IsClean() =>
        AssertClean(PdfBuilder.OnePage().Xref(Root).Raw("\0\0<html>" + new string(' ', 5000)), "BT (One) Tj ET");

    [Fact]
    public void Open_Update_NewestObjectCounts()
    {
        var builder = PdfBuilder.OnePage().Xref(Root);
        builder.Stream(4, "BT (New) Tj ET"u8.ToArray()).Xref($"{Root} /Prev {builder.LastXref}");
        AssertClean(builder, "BT (New) Tj ET");
    }

    [Fact]
    public void Open_UpdateCutOff_IsDamage()
    {
        var builder = PdfBuilder.OnePage().Xref(Root).Stream(4, "BT (New) Tj ET"u8.ToArray());
        Assert.Contains("文件末尾不完整", Opened.From(builder).Notes);
    }

    [Fact]
    public void Open_PrevCycle_IsDamageAndEnds()
    {
        var builder = PdfBuilder.OnePage();
        builder.Xref($"{Root} /Prev {builder.Position}");
        Assert.True(Opened.IsDamaged(builder.ToArray()));
    }

    [Fact]
    public void Open_EntryBesideItsObject_IsFoundAgainAndSaid()
    {
        var opened = Opened.From(PdfBuilder.OnePage().Xref(Root, shift: 3));
        Assert.Equal(["BT (One) Tj ET"], opened.Contents);
        Assert.Contains(Repaired, opened.Notes);
    }

    [Fact]
    public void Open_NoXrefNoTrailer_IsDamaged() => Assert.True(Opened.IsDamaged(PdfBuilder.OnePage().ToArray()));

    [Fact]
    public void Open_NoHeader_IsDamaged()
    {
        var bytes = PdfBuilder.OnePage().Xref(Root).ToArray();
        "XXXXX"u8.CopyTo(bytes);
        Assert.True(Opened.IsDamaged(bytes));
    }

    [Fact]
    public void Open_Hybrid_HiddenObjectIsFound()
    {
        var builder = PdfBuilder.OnePage("BT (Hidden) Tj ET");
        var hidden = builder.OffsetOf(4);
        var stream = builder.Position;
        builder.Raw($"9 0 obj\n<< /Type /XRef /W [1 2 1] /Index [4 1] /Size 10 /Length 4 >>\nstream\n")
            .Raw([1, (byte)(hidden >> 8), (byte)hidden, 0]).Raw("\nendstream\nendobj\n");
        var table = builder.Position;
        builder.Raw("xref\n0 5\n0000000000 65535 f \n");
        for (var number = 1; number < 4; number++) builder.Raw($"{builder.OffsetOf(number):D10} 00000 n \n");
        builder.Raw($"0000000000 00000 f \ntrailer\n<< {Root} /XRefStm {stream} >>\n").End(table);
        AssertClean(builder, "BT (Hidden) Tj ET");
    }

    [Theory]
    [InlineData("/W [0 99 9] /Size 5")]
    [InlineData("/W [0 0 0] /Size 2147483647")]
    [InlineData("/W [1 2 1] /Size 2147483647")]
    [InlineData("/W [1 2 1] /Index [2147483647 2147483647]")]
    [InlineData("/W [1 2 1] /Index [-1 5]")]
    [InlineData("/W [1 8 8] /Index [1 200]")]
    [InlineData("/W [1 2]")]
    [InlineData("")]
    public void Open_XrefStreamOfNonsense_IsDamaged(string entries)
    {
        var builder = PdfBuilder.OnePage();
        var start = builder.Position;
        builder.Stream(9, new byte[64], $"/Type /XRef {Root} {entries}").End(start);
        Assert.True(Opened.IsDamaged(builder.ToArray()));
    }

    [Fact]
    public void Resolve_MissingObject_IsNullAndDamage()
    {
        var opened = Opened.From(PdfBuilder.OnePage().Xref(Root));
        Assert.Equal(NullToken.Instance, opened.File.Resolve(PdfBuilder.Reference(77)));
        Assert.Equal(["第 77 号对象找不到"], opened.Notes);
    }

    [Theory]
    [InlineData("5 0 R")]
    [InlineData("6 0 R")]
    public void Open_ReferenceCycle_IsDamaged(string target)
    {
        var builder = PdfBuilder.OnePage().Object(5, target).Object(6, "5 0 R").Xref(Root);
        Assert.True(Opened.IsDamaged(builder.ToArray()));
    }

    [Fact]
    public void Open_StreamsWhoseLengthIsTheNextStream_IsDamaged()
    {
        var builder = PdfBuilder.OnePage();
        for (var number = 5; number < 5000; number++)
            builder.Object(number, $"<< /Length {number + 1} 0 R >>\nstream\nx\nendstream");
        Assert.True(Opened.IsDamaged(builder.Xref(Root).ToArray()));
    }

    [Fact]
    public void Resolve_UnclosedObjects_KeepWhatIsThereAsDamage()
    {
        var opened = Opened.From(PdfBuilder.OnePage().Object(5, "<< /A [1 2 /B (x").Object(6, "<< /A /B /C >>")
            .Object(7, "[1 2 R 3 0 R 4]").Xref(Root));
        Assert.Empty(opened.Notes);
        opened.File.Resolve(PdfBuilder.Reference(5));
        Assert.NotEmpty(opened.Notes);
        var whole = Opened.From(PdfBuilder.OnePage().Object(7, "[1 2 3 0 R 4 0 5 0 R]").Xref(Root));
        var array = Assert.IsType<ArrayToken>(whole.File.Resolve(PdfBuilder.Reference(7)));
        IToken[] expected =
        [
            new NumericToken(1), new NumericToken(2), PdfBuilder.Reference(3), new NumericToken(4),
            new NumericToken(0), PdfBuilder.Reference(5),
        ];
        Assert.Equal(expected, array.Data);
        Assert.Empty(whole.Notes);
    }

    [Theory]
    [InlineData("/Filter /Exotic")]
    [InlineData("/Filter /Standard /V 3 /R 3")]
    public void Open_UnknownEncryption_IsRefused(string entries)
    {
        var builder = PdfBuilder.OnePage().Object(5, $"<< {entries} >>").Xref($"{Root} /Encrypt 5 0 R");
        var refusal = Assert.Throws<PdfException>(() => Opened.From(builder));
        Assert.Equal(PdfProblem.Password, refusal.Problem);
    }

    [Fact]
    public void Open_EncryptionOfNonsense_IsRefused()
    {
        const string Encryption = "<< /Filter /Standard /V 2 /R 3 /Length -99 /P 99999999999999999999 >>";
        var builder = PdfBuilder.OnePage().Object(5, Encryption).Xref($"{Root} /Encrypt 5 0 R");
        Assert.Equal(PdfProblem.Password, Assert.Throws<PdfException>(() => Opened.From(builder)).Problem);
    }

    [Theory]
    [InlineData("", "空的")]
    [InlineData("\u0089PNG\r\n\u001A\n", "PNG")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "JPEG")]
    [InlineData("PK\u0003\u0004....", "ZIP")]
    [InlineData("<!DOCTYPE HTML><p>x", "HTML")]
    [InlineData("some words\r\n", "纯文本")]
    [InlineData("\0\u0001\u0002", "认不出")]
    public void Open_NoPdf_SaysWhatItLooksLike(string text, string expected)
    {
        var refusal = Assert.Throws<PdfException>(() => Opened.From(Encoding.Latin1.GetBytes(text)));
        Assert.Equal(PdfProblem.NotAPdf, refusal.Problem);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NothingBehindTheSignature_IsBroken()
    {
        var refusal = Assert.Throws<PdfException>(() => Opened.From(Encoding.Latin1.GetBytes("%PDF-1.7\n")));
        Assert.Equal(PdfProblem.Broken, refusal.Problem);
    }

    private static void AssertClean(PdfBuilder builder, string content)
    {
        var opened = Opened.From(builder);
        Assert.Equal([content], opened.Contents);
        Assert.Empty(opened.Notes);
    }
}
