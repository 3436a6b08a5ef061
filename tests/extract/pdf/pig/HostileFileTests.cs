using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

/// <summary>Whatever the bytes: an answer within two seconds, and no exception but one.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    [InlineData("[<</A[")]
    public void Open_NestedFiftyThousandTimes_IsRefusedByDepth(string opening)
    {
        var nested = string.Concat(Enumerable.Repeat(opening, 50_000));
        var found = PdfBuilder.OnePage().Object(5, nested).Xref("/Root 5 0 R /Size 9").ToArray();
        Assert.Equal(PdfProblem.Limit, Assert.Throws<PdfException>(() => Opened.From(found)).Problem);
        Read(PdfBuilder.OnePage().Object(5, nested).ToArray());
    }

    [Fact]
    public void Open_DictionariesAsKeys_EndInTime()
    {
        var nested = string.Concat(Enumerable.Repeat("<<", 50_000));
        Read(PdfBuilder.OnePage().Object(5, nested).Xref("/Root 5 0 R /Size 9").ToArray());
    }

    [Fact]
    public void Resolve_ObjectsUnclosedByTheThousand_EndsInTime()
    {
        var builder = PdfBuilder.OnePage();
        var kids = string.Join(' ', Enumerable.Range(10, 30_000).Select(i => $"{i} 0 R"));
        builder.Object(2, $"<< /Type /Pages /Count 1 /Kids [3 0 R {kids}] >>");
        for (var number = 10; number < 30_010; number++) builder.Object(number, "<< /Type /Pages /A (");
        Read(builder.Xref("/Root 1 0 R /Size 9").ToArray());
    }

    [Fact]
    public void Open_ParenthesesNestedAMillionTimes_AreOneString() =>
        Read(PdfBuilder.OnePage().Object(5, new string('(', 1_000_000)).Xref("/Root 1 0 R /Size 9").ToArray());

    [Fact]
    public void Open_ObjectsUnclosedByTheThousand_EndsInTime() =>
        Read(Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(
            Enumerable.Range(1, 20_000).Select(i => $"{i} 0 obj <</Type/ObjStm/A({i}\nstream\n"))));

    [Fact]
    public void Open_TrailersUnclosedByTheThousand_EndsInTime() =>
        Read(Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj 5 endobj\n"
            + string.Concat(Enumerable.Repeat("trailer<</Root(", 60_000))));

    [Fact]
    public void Open_XrefOfTwoBillionObjects_EndsInTime()
    {
        var builder = PdfBuilder.OnePage();
        var start = builder.Position;
        Read(builder.Raw("xref\n0 2147483647\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2147483647 >>\n")
            .End(start).ToArray());
    }

    [Fact]
    public void Open_ObjectStreamBomb_IsRefusedOrDamaged()
    {
        var zipped = new MemoryStream();
        using (var zlib = new ZLibStream(zipped, CompressionLevel.Fastest))
        {
            for (var i = 0; i < 1100; i++) zlib.Write(new byte[1_000_000]);
        }

        var refusal = Assert.Throws<PdfException>(() => ReadPacked(zipped.ToArray(), first: 5));
        Assert.Contains("Limits:StreamMegabytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ObjectStreamOfMillionsOfValues_IsRefused()
    {
        var zipped = new MemoryStream();
        using (var zlib = new ZLibStream(zipped, CompressionLevel.Fastest))
            zlib.Write(Encoding.Latin1.GetBytes("9 0 [" + string.Concat(Enumerable.Repeat("[]", 8_000_000))));

        Assert.Equal(PdfProblem.Limit,
            Assert.Throws<PdfException>(() => ReadPacked(zipped.ToArray(), first: 4)).Problem);
    }

    [Theory]
    [MemberData(nameof(SampleTests.Readable), MemberType = typeof(SampleTests))]
    public void Open_CutAtAnyPlace_IsDamagedOrRefused(string name)
    {
        var bytes = SampleTests.Bytes(name);
        for (var length = 0; length < bytes.Length - 16; length += 64)
            Assert.False(IsTakenForWhole(bytes[..length]), $"{name} cut to {length} bytes looks whole");
    }

    [Theory]
    [MemberData(nameof(SampleTests.Readable), MemberType = typeof(SampleTests))]
    public void Open_BytesChanged_AnswersInTimeWithOneExceptionType(string name)
    {
        var original = SampleTests.Bytes(name);
        var random = new Random(20220101);
        for (var round = 0; round < 300; round++) Read(Mutated(original, random));
    }

    /// <summary>Object 9 is the only one of object stream 5.</summary>
    private static void ReadPacked(byte[] zipped, int first)
    {
        var builder = PdfBuilder.OnePage();
        builder.Stream(5, zipped, $"/Type /ObjStm /N 1 /First {first} /Filter /FlateDecode");
        byte[] rows = [2, 0, 5, 0];
        var stream = builder.Position;
        builder.Stream(8, rows, "/Type /XRef /Size 10 /Index [9 1] /W [1 2 1]").Xref(
            $"/Root 1 0 R /Size 10 /XRefStm {stream}");
        Opened.From(builder).File.Resolve(PdfBuilder.Reference(9));
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes[at] = (byte)"0123456789<>[]()/% "[random.Next(19)]; break;
                default:
                    var length = Math.Min(random.Next(1, 32), bytes.Length - at);
                    bytes.AsSpan(random.Next(bytes.Length - length), length).CopyTo(bytes.AsSpan(at));
                    break;
            }
        }

        return bytes;
    }

    private static bool IsTakenForWhole(byte[] bytes) => Read(bytes) is { Notes.Count: 0 };

    /// <returns>Null if the document was refused.</returns>
    private static Opened? Read(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        Opened? opened = null;
        try
        {
            opened = Opened.From(bytes);
            opened.ReadAll();
        }
        catch (PdfException refusal)
        {
            Assert.NotEmpty(refusal.Message);
            opened = null;
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
        return opened;
    }
}
