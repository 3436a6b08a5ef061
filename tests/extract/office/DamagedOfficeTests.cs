using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Properties.Foreign;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Damaged office files are refused, or say what they said before: never something else.</summary>
public sealed class DamagedOfficeTests
{
    private const int Flips = 80;
    private const int Cuts = 8;
    private const int Edits = 40;

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples");

    private static readonly ConcurrentDictionary<string, List<string>> Sound = new(StringComparer.Ordinal);

    public static TheoryData<string> Files =>
        ["county/05unitlabel.docx", "county/15yuan.xlsx", "portal.docx", "portal.xlsx"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BitsFlipped_IsRefusedOrEqual(string file)
    {
        var (bytes, dice) = (Sample(file), new Dice(28));
        for (var flip = 0; flip < Flips; flip++)
        {
            byte[] damaged = [.. bytes];
            var at = dice.Number(0, bytes.Length - 1);
            damaged[at] ^= (byte)(1 << dice.Number(0, 7));
            AssertRefusedOrEqual(file, damaged, $"a bit of byte {at} flipped");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CutOff_IsRefusedOrEqual(string file)
    {
        var bytes = Sample(file);
        for (var cut = 1; cut <= Cuts; cut++)
        {
            var length = bytes.Length * cut / (Cuts + 1);
            AssertRefusedOrEqual(file, bytes[..length], $"cut off after {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_PartDropped_IsRefusedOrEqual(string file)
    {
        foreach (var part in Parts(file).Keys)
            AssertRefusedOrEqual(file, Packed(Parts(file).Where(one => one.Key != part)), $"{part} dropped");
    }

    // Marks of XML, not the words between them: who changes a word changes what the form says.
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_MarkOfXmlLost_IsRefusedOrEqual(string file)
    {
        var (parts, dice) = (Parts(file), new Dice(29));
        var names = parts.Keys.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)
            && !name.StartsWith("docProps", StringComparison.Ordinal)).ToList();
        for (var edit = 0; edit < Edits; edit++)
        {
            var name = dice.Of(names);
            var part = parts[name];
            var marks = Enumerable.Range(0, part.Length).Where(at => "<>/\"".Contains((char)part[at])).ToList();
            var lost = dice.Of(marks);
            var damaged = parts.ToDictionary(one => one.Key, one => one.Value);
            damaged[name] = [.. part[..lost], .. part[(lost + 1)..]];
            AssertRefusedOrEqual(file, Packed(damaged), $"byte {lost} of {name} lost");
        }
    }

    // Where nothing is compressed, one bit makes another digit of an amount, and only the check sum tells.
    [Theory]
    [InlineData("county/05unitlabel.docx")]
    [InlineData("county/15yuan.xlsx")]
    public void Read_DigitChangedByABit_IsDamaged(string file)
    {
        var bytes = Packed(Parts(file), CompressionLevel.NoCompression);
        bytes[bytes.AsSpan().IndexOf("95%"u8)] ^= 1;
        Assert.Contains("校验码不符", OfficeFile.Refused(bytes, Path.GetFileName(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameFormOnTwoSheets_GivesItTwice()
    {
        var parts = Parts("county/01plain.xlsx");
        var once = Assert.Single(Hashes("county/01plain.xlsx", Packed(parts)));
        var book = Encoding.UTF8.GetString(parts["xl/workbook.xml"]);
        var at = book.IndexOf("<sheet ", StringComparison.Ordinal);
        var sheet = book[at..(book.IndexOf("/>", at, StringComparison.Ordinal) + 2)];
        var other = sheet.Replace("name=\"", "name=\"又", StringComparison.Ordinal)
            .Replace("sheetId=\"1\"", "sheetId=\"99\"", StringComparison.Ordinal);
        parts["xl/workbook.xml"] = Encoding.UTF8.GetBytes(book.Replace(sheet, sheet + other, StringComparison.Ordinal));
        Assert.Equal([once, once], Hashes("county/01plain.xlsx", Packed(parts)));
    }

    private static void AssertRefusedOrEqual(string file, byte[] damaged, string damage)
    {
        var sound = Sound.GetOrAdd(file, _ => Hashes(file, Sample(file)));
        var read = Hashes(file, damaged);
        Assert.True(read.Count == 0 || read.SequenceEqual(sound), $"{file}, {damage}: read as something else");
    }

    private static List<string> Hashes(string file, byte[] bytes) =>
        [.. Forms.Read(bytes, Path.GetFileName(file)).OfType<NormalizedForm.Read>()
            .Select(form => ContentHash.Of(form.Declaration))];

    private static byte[] Sample(string file) => File.ReadAllBytes(Path.Combine(Samples, file));

    private static Dictionary<string, byte[]> Parts(string file)
    {
        using var archive = new ZipArchive(new MemoryStream(Sample(file)), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static byte[] Packed(
        IEnumerable<KeyValuePair<string, byte[]>> parts, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
