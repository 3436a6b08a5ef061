using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEtl.Pipeline.Extract.Pdf.Objects;
using PerfEtl.Tests.Reports.Drawing.Fonts;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>The clauses of ISO 19005-2 (PDF/A-2u) that concern what we write, each read with our own reader.</summary>
/// <remarks>Numbers in names are those of the standard; docs/decisions/0012 says what is not checked.</remarks>
public sealed class PdfArchiveTests
{
    private static readonly byte[] Bytes = PdfSamples.Report().Finish();
    private static readonly ReadPdf Pdf = new(Bytes);
    private static readonly IReadOnlyList<PdfObject> Everything = Pdf.Everything();
    private static readonly PdfDictionary[] Dictionaries = [.. Everything.OfType<PdfDictionary>()];

    private static readonly string[] Operators =
        ["BMC", "BDC", "EMC", "rg", "RG", "re", "f", "m", "l", "c", "S", "w", "BT", "ET", "Tf", "Td", "Tj"];

    private static readonly string[] Described =
        ["part", "conformance", "title", "description", "creator", "CreateDate", "Producer", "language"];

    [Fact]
    public void Header_6_1_2_IsFollowedByBytesAbove127()
    {
        Assert.Equal("%PDF-1.7\n%"u8, Bytes.AsSpan(0, 10));
        Assert.All(Bytes[10..14], b => Assert.True(b > 127));
    }

    [Fact]
    public void Trailer_6_1_3_HasAnIdAndNoEncryption()
    {
        Assert.IsType<PdfArray>(Pdf.Get(Pdf.Trailer, "ID"));
        Assert.DoesNotContain("Encrypt", Pdf.Trailer.Entries.Keys);
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_6_1_7_AreInThisFileAndDeflated()
    {
        foreach (var stream in Everything.OfType<PdfStream>())
        {
            Assert.Empty(stream.Dictionary.Entries.Keys.Intersect(["F", "FFilter", "FDecodeParms"]));
            Assert.True(stream.Dictionary["Filter"] is PdfNull or PdfName { Value: "FlateDecode" });
        }
    }

    [Fact]
    public void Limits_6_1_13_AreKept()
    {
        Assert.All(Everything.OfType<PdfString>(), text => Assert.InRange(text.Bytes.Length, 0, 32_767));
        Assert.All(Everything.OfType<PdfName>(), name => Assert.InRange(name.Value.Length, 1, 127));
        Assert.All(Everything.OfType<PdfNumber>(), number => Assert.InRange(Math.Abs(number.Value), 0, 32_767));
    }

    [Fact]
    public void Contents_6_2_2_UseDefinedOperatorsOnly()
    {
        foreach (var content in Contents())
        {
            var words = Regex.Replace(content, "<<.*?>>|<[0-9A-F]*>|/[A-Za-z0-9]+", " ")
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            Assert.Empty(words.Where(word => char.IsLetter(word[0])).Except(Operators));
        }
    }

    [Fact]
    public void OutputIntent_6_2_3_IsSrgbAsAnIccProfile()
    {
        var intent = Pdf.Dictionary(Pdf.Root, "OutputIntents");
        Assert.Equal("GTS_PDFA1", ((PdfName)intent["S"]).Value);
        Assert.Equal(3, ((PdfNumber)Pdf.Dictionary(intent, "DestOutputProfile")["N"]).ToInt());
        var profile = Pdf.Stream(intent, "DestOutputProfile");
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.Equal(4, profile[8]);
    }

    [Fact]
    public void Graphics_6_2_UseNeitherTransparencyNorPicturesNorPatterns() =>
        Assert.Empty(Dictionaries.SelectMany(dictionary => dictionary.Entries.Keys).Intersect(
            ["ExtGState", "XObject", "Pattern", "Shading", "Group", "SMask", "CA", "ca", "BM", "HT", "TR"]));

    [Fact]
    public void Fonts_6_2_11_AreEmbeddedWithTheirWidths()
    {
        var fonts = Dictionaries.Where(d => d["Subtype"] is PdfName { Value: "Type0" }).ToList();
        Assert.Equal(2, fonts.Count);
        foreach (var font in fonts)
        {
            var descendant = Pdf.Dictionary(font, "DescendantFonts");
            Assert.Equal("Identity-H", ((PdfName)font["Encoding"]).Value);
            Assert.Equal("Identity", ((PdfName)descendant["CIDToGIDMap"]).Value);
            Assert.Matches("^[A-Z]{6}\\+NotoSansSC-", ((PdfName)font["BaseFont"]).Value);
            var program = new SubsetTables(Pdf.Stream(Pdf.Dictionary(descendant, "FontDescriptor"), "FontFile2"));
            foreach (var (glyph, width) in Widths(descendant)) Assert.Equal(program.Metric(glyph).Advance, width);
        }
    }

    [Fact]
    public void Fonts_6_2_11_7_EveryShownCodeHasACharacterAndNoneIsTheMissingGlyph()
    {
        var codes = Contents().SelectMany(content => Regex.Matches(content, "Td <([0-9A-F]+)> Tj"))
            .SelectMany(match => match.Groups[1].Value.Chunk(4)).Select(code => new string(code)).ToList();
        Assert.NotEmpty(codes);
        Assert.DoesNotContain("0000", codes);
        Assert.DoesNotContain(Pdf.Texts, text => text.Contains('\uFFFD'));
        foreach (var font in Dictionaries.Where(d => d.Entries.ContainsKey("ToUnicode")))
        {
            var map = Encoding.ASCII.GetString(Pdf.Stream(font, "ToUnicode"));
            Assert.DoesNotMatch("> <(0000|FEFF|FFFE)>", map);
        }
    }

    [Fact]
    public void Annotations_6_3_AreLinksThatPrint()
    {
        var annotations = Dictionaries.Where(d => d["Type"] is PdfName { Value: "Annot" }).ToList();
        Assert.Equal(2, annotations.Count);
        Assert.All(annotations, note => Assert.Equal("Link", ((PdfName)note["Subtype"]).Value));
        Assert.All(annotations, note => Assert.Equal(4, ((PdfNumber)note["F"]).ToInt()));
    }

    [Fact]
    public void Actions_6_5_AreAddressesOnlyAndNothingRunsByItself()
    {
        Assert.Empty(Dictionaries.SelectMany(dictionary => dictionary.Entries.Keys).Intersect(
            ["OpenAction", "AA", "JS", "JavaScript", "AcroForm", "XFA", "EmbeddedFiles", "OCProperties", "Perms"]));
        var actions = Dictionaries.Where(d => d.Entries.ContainsKey("URI"));
        Assert.All(actions, action => Assert.Equal("URI", ((PdfName)action["S"]).Value));
    }

    [Fact]
    public void Metadata_6_6_ClaimsPart2LevelUAndSaysWhatTheInformationSays()
    {
        var dictionary = Pdf.Dictionary(Pdf.Root, "Metadata");
        Assert.DoesNotContain("Filter", dictionary.Entries.Keys);
        var packet = Encoding.UTF8.GetString(Pdf.Stream(Pdf.Root, "Metadata"));
        var about = XDocument.Parse(packet).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
        Assert.Equal(
            ["2", "U", "绩效目标月报 <2022> & 附表", "样例（一）", "示范区财政局", "2022-12-31T02:14:00+08:00", "PerfEtl", "zh-CN"],
            Described.Select(name => about[name].Single()));
        var info = Pdf.Dictionary(Pdf.Trailer, "Info");
        Assert.Equal("D:20221231021400+08'00'", Encoding.ASCII.GetString(((PdfString)info["CreationDate"]).Bytes));
    }

    [Fact]
    public void Structure_6_7_IsMarkedAndInChinese()
    {
        Assert.Equal(new PdfBoolean(true), Pdf.Dictionary(Pdf.Root, "MarkInfo")["Marked"]);
        Assert.Equal("zh-CN", Encoding.ASCII.GetString(((PdfString)Pdf.Root["Lang"]).Bytes));
        Assert.Equal("Document", ((PdfName)Pdf.Dictionary(Pdf.Root, "StructTreeRoot", "K")["S"]).Value);
    }

    private static IEnumerable<string> Contents() => Dictionaries.Where(d => d["Type"] is PdfName { Value: "Page" })
        .Select(page => Encoding.Latin1.GetString(Pdf.Stream(page, "Contents")));

    private static IEnumerable<(int Glyph, int Width)> Widths(PdfDictionary font)
    {
        var items = ((PdfArray)Pdf.Get(font, "W")).Items;
        for (var i = 0; i < items.Count; i += 2)
        {
            var (first, widths) = (((PdfNumber)items[i]).ToInt(), ((PdfArray)items[i + 1]).Items);
            for (var j = 0; j < widths.Count; j++) yield return (first + j, ((PdfNumber)widths[j]).ToInt());
        }
    }
}
