using System.Globalization;
using System.IO.Compression;
using System.Text;
using PerfEtl.Tests.Extract.Pdf.Pig;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Files of a few kilobytes that ask for gigabytes, hours or a deep stack.</summary>
internal static class Bombs
{
    private const int Many = 50_000;
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ";
    private const string Fonts = "<< /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>";

    /// <summary>Each with what it must be refused for: a part of the sentence.</summary>
    public static IReadOnlyDictionary<string, (Func<byte[]> File, string Reason)> All { get; } =
        new Dictionary<string, (Func<byte[]>, string)>(StringComparer.Ordinal)
        {
            ["1.1 GB of blanks in a page"] = (() => Drawn(Zipped(" ", 1_100_000_000)), "Limits:StreamMegabytes"),
            ["40 streams of 15 MB in a page"] = (FortyStreams, "Limits:StreamMegabytes"),
            ["500 forms of 15 MB"] = (ManyLargeForms, "Limits:DocumentMegabytes"),
            ["forms in forms, ten to the tenth"] = (() => Laughs("0 0 1 1 re f"), "条线"),
            ["empty forms in forms, ten to the tenth"] = (() => Laughs(""), "Limits:Operators"),
            ["a form that draws itself"] = (() => Drawn(Plain("/X Do"), Form("/X Do")), "Limits:Depth"),
            ["a page that is its own folder"] = (() => Tree("[2 0 R 3 0 R]"), "重复"),
            ["folders in a circle"] = (() => Tree("[7 0 R]", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "重复"),
            ["a million pages that are one"] =
                (() => Tree($"[{Repeated("3 0 R ", 1_200_000)}]"), "对象里的值"),
            ["folders in folders"] = (DeepFolders, "Limits:Depth"),
            ["dictionaries in dictionaries"] = (() => Tree(Repeated("<<", Many)), "Limits:Depth"),
            ["dictionaries with keys in dictionaries"] = (() => Tree(Repeated("<</A ", Many)), "Limits:Depth"),
            ["arrays in arrays in a page"] = (() => Drawn(Plain(Repeated("[", Many) + " TJ")), "Limits:Depth"),
            ["arrays without end"] = (() => Drawn(Zipped("[", 15_000_000)), "绘图内容"),
            ["dictionaries in a page"] = (() => Drawn(Plain("/A " + Repeated("<</A ", Many) + " DP")), "Limits:Depth"),
            ["saved states without end"] = (() => Drawn(Zipped("q ", 7_000_000)), "绘图状态"),
            ["/Prev in a circle"] = (PrevCircle, "已损坏"),
            ["an object stream inside itself"] = (SelfContained, "已损坏"),
            ["lengths in a circle"] = (LengthCircle, "已损坏"),
            ["ToUnicode over all codes"] = (() => Text(HugeToUnicode), ""),
            ["ToUnicode of a million overlapping ranges"] = (() => Text(OverlappingToUnicode), ""),
            ["widths of two billion glyphs"] = (() => Text("", "[0 2000000000 500 1 [500]]"), ""),
            ["a million rulings in one place"] = (() => Drawn(Zipped("0 0 9 1 re f ", 1_200_000)), "条线"),
            ["ten million rulings"] = (() => Drawn(Zipped("0 0 9 1 re f ", 10_000_000)), "Limits:StreamMegabytes"),
            ["a grid of a million rows"] = (MillionRows, "条线"),
            ["a grid of 24,000 lines both ways"] = (DenseGrid, ""),
            ["ten million glyphs"] = (TenMillionGlyphs, ""),
            ["a million strings of 30,000 glyphs beside the page"] =
                (() => Drawn(Zipped("/X Do ", 1_000_000), Form(LongString)), "Limits:Operators"),
            ["glyphs one on the other"] = (StackedGlyphs, "重叠"),
            ["two million pictures"] = (() => Drawn(Zipped("/X Do ", 2_500_000), Form("")), ""),
            ["a page as large as numbers go"] = (HugePage, ""),
            ["numbers as large as they go"] = (() => Drawn(Plain(HugeNumbers)), ""),
            ["predictor over a line of two billion"] = (() => Drawn(Predicted()), ""),
            ["a megabyte of opening brackets"] = (() => Drawn(Zipped("(", 15_000_000)), "绘图内容"),
        };

    private const string HugeToUnicode = "1 beginbfrange\n<0000> <FFFFFFFF> <0041>\nendbfrange\n"
        + "1 beginbfrange\n<0000> <FFFFFFFF> [<0041>]\nendbfrange\n";

    private static string OverlappingToUnicode => "100 beginbfrange\n" + string.Concat(Enumerable.Range(0, 400_000)
        .Select(index => FormattableString.Invariant($"<{index:X8}> <FFFFFFF0> <4E00>\n"))) + "endbfrange\n";

    private static string LongString => $"BT /F1 9 Tf -90000 5 Td ({Repeated("A", 30_000)}) Tj ET";

    private static string HugeNumbers => string.Concat(Enumerable.Range(0, 2000).Select(index =>
        "1e309 99999999999999999999999 -99999999999999999999999 .00000000000000000001 0 0 cm 0 0 1 1 re f "
        + "BT /F1 99999999999999999999 Tf 99999999999999999999 0 0 99999999999999999999 0 0 Tm (AAA) Tj ET "));

    private static (byte[] Data, string Entries) Plain(string content) => (Encoding.Latin1.GetBytes(content), "");

    private static (byte[] Data, string Entries) Form(string content) =>
        (Encoding.Latin1.GetBytes(content), "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources " + Fonts);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static (byte[] Data, string Entries) Zipped(string text, int times)
    {
        var piece = Encoding.Latin1.GetBytes(Repeated(text, Math.Min(times, 10_000)));
        using var zipped = new MemoryStream();
        using (var zlib = new ZLibStream(zipped, CompressionLevel.Fastest))
            for (var written = 0; written < times; written += 10_000) zlib.Write(piece);
        return (zipped.ToArray(), "/Filter /FlateDecode");
    }

    private static (byte[] Data, string Entries) Predicted()
    {
        var (data, entries) = Zipped("\u0002", 15_000_000);
        const string Line = "/Predictor 15 /Columns 2000000000 /Colors 32 /BitsPerComponent 16";
        return (data, $"{entries} /DecodeParms << {Line} >>");
    }

    /// <summary>One page with this content, a plain font F1, and a form X.</summary>
    private static byte[] Drawn((byte[] Data, string Entries) content, (byte[] Data, string Entries)? form = null)
    {
        var (data, entries) = form ?? Form("");
        return Start(Page + Fonts + " >>").Stream(4, content.Data, content.Entries)
            .Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
            .Stream(6, data, entries).Xref("/Root 1 0 R").ToArray();
    }

    private static PdfBuilder Start(string page) => new PdfBuilder().Raw("%PDF-1.7\n")
        .Object(1, "<< /Type /Catalog /Pages 2 0 R >>").Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Object(3, page);

    private static byte[] Tree(string kids, string more = "null") => new PdfBuilder().Raw("%PDF-1.7\n")
        .Object(1, "<< /Type /Catalog /Pages 2 0 R >>").Object(2, $"<< /Type /Pages /Count 1 /Kids {kids} >>")
        .Object(3, Page + "<< >> >>").Stream(4, [], "").Object(7, more).Xref("/Root 1 0 R").ToArray();

    private static byte[] DeepFolders()
    {
        var builder = Start(Page + "<< >> >>").Object(2, "<< /Type /Pages /Kids [10 0 R] /Count 1 >>");
        for (var number = 10; number < 10 + Many; number++)
            builder.Object(number, $"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>");
        return builder.Xref("/Root 1 0 R").ToArray();
    }

    private static byte[] FortyStreams()
    {
        var (data, entries) = Zipped(" ", 15_000_000);
        var contents = string.Concat(Enumerable.Range(10, 40).Select(number => $"{number} 0 R "));
        var builder = Start($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [{contents}] >>");
        for (var number = 10; number < 50; number++) builder.Stream(number, data, entries);
        return builder.Xref("/Root 1 0 R").ToArray();
    }

    private static byte[] ManyLargeForms()
    {
        var (data, entries) = Zipped(" ", 15_000_000);
        var forms = string.Concat(Enumerable.Range(10, 500).Select(number => $"/X{number} {number} 0 R "));
        var builder = Start(Page + $"<< /XObject << {forms} >> >> >>")
            .Stream(4, Plain(string.Concat(Enumerable.Range(10, 500).Select(number => $"/X{number} Do "))).Data);
        for (var number = 10; number < 510; number++)
            builder.Stream(number, data, entries + " /Subtype /Form /BBox [0 0 9 9]");
        return builder.Xref("/Root 1 0 R").ToArray();
    }

    // Ten times the next, ten deep.
    private static byte[] Laughs(string drawing)
    {
        var builder = Start(Page + "<< /XObject << /X 10 0 R >> >> >>").Stream(4, Plain("/X Do").Data);
        for (var number = 10; number < 20; number++)
        {
            builder.Stream(number, Plain(Repeated("/X Do ", 10) + drawing).Data, FormattableString.Invariant(
                $"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number + 1} 0 R >> >>"));
        }

        return builder.Stream(20, Plain(drawing).Data, "/Subtype /Form /BBox [0 0 9 9]").Xref("/Root 1 0 R").ToArray();
    }

    private static byte[] PrevCircle()
    {
        var builder = PdfBuilder.OnePage();
        var start = builder.Position.ToString(CultureInfo.InvariantCulture);
        return builder.Xref($"/Root 1 0 R /Prev {start}").ToArray();
    }

    private static byte[] SelfContained()
    {
        var builder = PdfBuilder.OnePage();
        byte[] rows = [1, 0, 0, 1, 1, 0, 0, 2, 2, 0, 9, 0, 2, 0, 9, 1];
        return builder.Stream(9, Plain("9 0 3 4 << /Type /Page >>").Data, "/Type /ObjStm /N 2 /First 8")
            .Raw("8 0 obj\n<< /Type /XRef /Size 10 /Index [1 4] /W [1 2 1] /Root 4 0 R ")
            .Raw($"/Length {rows.Length} >>\nstream\n").Raw(rows)
            .Raw("\nendstream\nendobj\n").End(8).ToArray();
    }

    private static byte[] LengthCircle() => Start(Page + "<< >> >>").Raw("")
        .Object(4, "<< /Length 7 0 R >>\nstream\nBT ET\nendstream")
        .Object(7, "<< /Length 8 0 R >>\nstream\n5\nendstream").Object(8, "<< /Length 7 0 R >>\nstream\n5\nendstream")
        .Xref("/Root 1 0 R").ToArray();

    private static byte[] Text(string toUnicode, string widths = "[0 [500]]")
    {
        var map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange\n"
            + $"<0000> <FFFF> endcodespacerange\n{toUnicode}endcmap";
        return Start(Page + Fonts + " >>").Stream(4, Plain("BT /F1 9 Tf 9 9 Td <00410042> Tj ET").Data)
            .Object(5, "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] "
                + "/ToUnicode 8 0 R >>")
            .Object(7, $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W {widths} >>")
            .Stream(6, [], "").Stream(8, Plain(map).Data).Xref("/Root 1 0 R").ToArray();
    }

    private static byte[] MillionRows() => Drawn(Plain(string.Concat(Enumerable.Range(0, 1_000_000).Select(row =>
        FormattableString.Invariant($"0 {row * 0.0008:0.0000} 590 .1 re f\n")))));

    private static byte[] DenseGrid() => Drawn(Plain(string.Concat(Enumerable.Range(0, 24_000).Select(row =>
        FormattableString.Invariant($"0 {row * 0.034:0.000} 590 .01 re f {row * 0.024:0.000} 0 .01 840 re f\n")))));

    private static byte[] TenMillionGlyphs()
    {
        var letters = string.Concat(Enumerable.Range(0, 1000).Select(at => (char)(at % 26 + 'A')));
        return Drawn(Zipped($"BT /F1 1 Tf 1 0 0 1 5 5 Tm ({letters}) Tj ET ", 10_000));
    }

    private static byte[] StackedGlyphs() => Drawn(Plain(string.Concat(Enumerable.Range(0, 150_000).Select(at =>
        FormattableString.Invariant($"BT /F1 9 Tf 1 0 0 1 {5 + at % 100} 5 Tm ({(char)(at % 26 + 'A')}) Tj ET\n")))));

    private static byte[] HugePage()
    {
        var size = new string('9', 40);
        return Start($"<< /Type /Page /Parent 2 0 R /MediaBox [-{size} -{size} {size} {size}] /UserUnit {size} "
            + $"/Contents 4 0 R /Resources {Fonts} >>").Stream(4, Plain(HugeNumbers).Data)
            .Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>").Stream(6, [], "")
            .Xref("/Root 1 0 R").ToArray();
    }
}
