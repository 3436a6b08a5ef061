using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using PerfEtl.Tests.Reports.Drawing.Fonts;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>The clauses of ISO 19005-2 (PDF/A-2u) that concern what we write, each read with our own reader.</summary>
/// <remarks>Numbers in names are those of the standard; docs/decisions/0012 says what is not checked.</remarks>
public sealed class PdfArchiveTests
{
    private static readonly byte[] Bytes = PdfSamples.Report().Finish();
    private static readonly ReadPdf Pdf = new(Bytes);
    private static readonly IReadOnlyList<IToken> Everything = Pdf.Everything();
    private static readonly DictionaryToken[] Dictionaries = [.. Everything.OfType<DictionaryToken>()];

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
        Assert.IsType<ArrayToken>(Pdf.Get(Pdf.Trailer, "ID"));
        Assert.DoesNotContain("Encrypt", Pdf.Trailer.Data.Keys);
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_6_1_7_AreInThisFileAndDeflated()
    {
        foreach (var stream in Everything.OfType<StreamToken>())
        {
            Assert.Empty(stream.StreamDictionary.Data.Keys.Intersect(["F", "FFilter", "FDecodeParms"]));
            var filter = Tokens.Entry(stream.StreamDictionary, "Filter");
            Assert.True(filter is NullToken or NameToken { Data: "FlateDecode" });
        }
    }

    [Fact]
    public void Limits_6_1_13_AreKept()
    {
        Assert.All(Everything, token => Assert.InRange(Tokens.Bytes(token).Length, 0, 32_767));
        Assert.All(Everything.OfType<NameToken>(), name => Assert.InRange(name.Data.Length, 1, 127));
        Assert.All(Everything.OfType<NumericToken>(), number => Assert.InRange(Math.Abs(number.Data), 0, 32_767));
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
        Assert.Equal("GTS_PDFA1", ((NameToken)Tokens.Entry(intent, "S")).Data);
        Assert.Equal(3, ((NumericToken)Tokens.Entry(Pdf.Dictionary(intent, "DestOutputProfile"), "N")).Int);
        var profile = Pdf.Stream(intent, "DestOutputProfile");
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.Equal(4, profile[8]);
    }

    [Fact]
    public void Graphics_6_2_UseNeitherTransparencyNorPicturesNorPatterns() =>
        Assert.Empty(Dictionaries.SelectMany(dictionary => dictionary.Data.Keys).Intersect(
            ["ExtGState", "XObject", "Pattern", "Shading", "Group", "SMask", "CA", "ca", "BM", "HT", "TR"]));

    [Fact]
    public void Fonts_6_2_11_AreEmbeddedWithTheirWidths()
    {
        var fonts = Dictionaries.Where(d => Tokens.Entry(d, "Subtype") is NameToken { Data: "Type0" }).ToList();
        Assert.Equal(2, fonts.Count);
        foreach (var font in fonts)
        {
            var descendant = Pdf.Dictionary(font, "DescendantFonts");
            Assert.Equal("Identity-H", ((NameToken)Tokens.Entry(font, "Encoding")).Data);
            Assert.Equal("Identity", ((NameToken)Tokens.Entry(descendant, "CIDToGIDMap")).Data);
            Assert.Matches("^[A-Z]{6}\\+NotoSansSC-", ((NameToken)Tokens.Entry(font, "BaseFont")).Data);
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
        foreach (var font in Dictionaries.Where(d => d.Data.ContainsKey("ToUnicode")))
        {
            var map = Encoding.ASCII.GetString(Pdf.Stream(font, "ToUnicode"));
            Assert.DoesNotMatch("> <(0000|FEFF|FFFE)>", map);
        }
    }

    [Fact]
    public void Annotations_6_3_AreLinksThatPrint()
    {
        var annotations = Dictionaries.Where(d => Tokens.Entry(d, "Type") is NameToken { Data: "Annot" }).ToList();
        Assert.Equal(2, annotations.Count);
        Assert.All(annotations, note => Assert.Equal("Link", ((NameToken)Tokens.Entry(note, "Subtype")).Data));
        Assert.All(annotations, note => Assert.Equal(4, ((NumericToken)Tokens.Entry(note, "F")).Int));
    }

    [Fact]
    public void Actions_6_5_AreAddressesOnlyAndNothingRunsByItself()
    {
        Assert.Empty(Dictionaries.SelectMany(dictionary => dictionary.Data.Keys).Intersect(
            ["OpenAction", "AA", "JS", "JavaScript", "AcroForm", "XFA", "EmbeddedFiles", "OCProperties", "Perms"]));
        var actions = Dictionaries.Where(d => d.Data.ContainsKey("URI"));
        Assert.All(actions, action => Assert.Equal("URI", ((NameToken)Tokens.Entry(action, "S")).Data));
    }

    [Fact]
    public void Metadata_6_6_ClaimsPart2LevelUAndSaysWhatTheInformationSays()
    {
        var dictionary = Pdf.Dictionary(Pdf.Root, "Metadata");
        Assert.DoesNotContain("Filter", dictionary.Data.Keys);
        var packet = Encoding.UTF8.GetString(Pdf.Stream(Pdf.Root, "Metadata"));
        var about = XDocument.Parse(packet).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
        Assert.Equal(
            ["2", "U", "绩效目标月报 <2022> & 附表", "样例（一）", "示范区财政局", "2022-12-31T02:14:00+08:00", "PerfEtl", "zh-CN"],
            Described.Select(name => about[name].Single()));
        var info = Pdf.Dictionary(Pdf.Trailer, "Info");
        var created = Tokens.Bytes(Tokens.Entry(info, "CreationDate"));
        Assert.Equal("D:20221231021400+08'00'", Encoding.ASCII.GetString(created));
    }

    [Fact]
    public void Structure_6_7_IsMarkedAndInChinese()
    {
        Assert.Equal(BooleanToken.True, Tokens.Entry(Pdf.Dictionary(Pdf.Root, "MarkInfo"), "Marked"));
        Assert.Equal("zh-CN", Encoding.ASCII.GetString(Tokens.Bytes(Tokens.Entry(Pdf.Root, "Lang"))));
        Assert.Equal("Document", ((NameToken)Tokens.Entry(Pdf.Dictionary(Pdf.Root, "StructTreeRoot", "K"), "S")).Data);
    }

    private static IEnumerable<string> Contents() => Dictionaries
        .Where(d => Tokens.Entry(d, "Type") is NameToken { Data: "Page" })
        .Select(page => Encoding.Latin1.GetString(Pdf.Stream(page, "Contents")));

    private static IEnumerable<(int Glyph, int Width)> Widths(DictionaryToken font)
    {
        var items = ((ArrayToken)Pdf.Get(font, "W")).Data;
        for (var i = 0; i < items.Count; i += 2)
        {
            var (first, widths) = (((NumericToken)items[i]).Int, ((ArrayToken)items[i + 1]).Data);
            for (var j = 0; j < widths.Count; j++) yield return (first + j, ((NumericToken)widths[j]).Int);
        }
    }
}
