using System.Diagnostics;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

namespace PerfEtl.Tests.Extract.Pdf.Fonts;

public sealed class RealFontTests
{
    private const int Mutations = 500;

    public static TheoryData<string> Samples => RealFont.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Decode_FontsOfASample_TellAllItSays(string sample)
    {
        var fonts = RealFont.Of(sample);
        var told = fonts.SelectMany(font => font.Texts()).ToHashSet();

        Assert.All(RealFont.Said.Where(character => character != ' '),
            character => Assert.Contains(character.ToString(), told));
        Assert.All(fonts, font => Assert.True(font.File.Damage.IsClean));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Decode_WithoutToUnicode_IsTheSameOrUnknown(string sample)
    {
        foreach (var font in RealFont.Of(sample))
        {
            foreach (var (told, found) in font.Texts().Zip(font.WithoutToUnicode().Texts()))
                Assert.True(found == "\uFFFD" || told == "\uFFFD" || found == told, $"{found} is {told}");
            Assert.True(font.File.Damage.IsClean);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Open_MutatedStreams_NeitherThrowNorHang(string sample)
    {
        var random = new Random(20221123);
        var watch = Stopwatch.StartNew();
        var streams = RealFont.Of(sample).SelectMany(font => font.Streams()).ToList();
        for (var round = 0; round < Mutations; round++) Ask(Mutated(streams[round % streams.Count], random));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static byte[] Mutated(byte[] stream, Random random)
    {
        var bytes = stream[..(random.Next(4) == 0 ? random.Next(stream.Length) : stream.Length)];
        var near = random.Next(2) == 0 ? Math.Min(bytes.Length, 512) : bytes.Length;
        for (var count = random.Next(1, 12); count > 0 && bytes.Length > 0; count--)
            bytes[random.Next(near)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
        return bytes;
    }

    private static void Ask(byte[] bytes)
    {
        var map = ToUnicodeMap.Parse(bytes, new DamageLog());
        var codes = EmbeddedCMap.Parse(bytes, null, false, new DamageLog());
        Assert.InRange(codes.LengthAt([0x41, 0x42]), 1, 2);
        var program = FontProgram.Open(bytes);
        for (var code = -1; code < 400; code++)
        {
            if (code >= 0) map.TextOf((uint)code);
            if (code >= 0) codes.CidOf((uint)code, 2);
            program?.TextOfCode(code);
            program?.TextOfGlyph(program.GlyphOfCid(code));
        }
    }
}
