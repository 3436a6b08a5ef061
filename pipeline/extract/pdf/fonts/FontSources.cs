using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>The streams of a font that tell what its codes mean, each opened when it is first needed.</summary>
/// <param name="font">The font dictionary, with /ToUnicode.</param>
/// <param name="descriptor">The font descriptor, with the embedded font; empty if there is none.</param>
/// <param name="file">Where the streams are.</param>
internal sealed class FontSources(DictionaryToken font, DictionaryToken descriptor, PdfFile file)
{
    private bool isToUnicodeOpen;
    private bool isProgramOpen;
    private bool isIdentity;
    private ToUnicodeMap? toUnicode;
    private FontProgram? program;

    /// <summary>The embedded font; null if there is none or it cannot be read, which is noted.</summary>
    public FontProgram? Program
    {
        get
        {
            if (isProgramOpen) return program;
            isProgramOpen = true;
            if (ProgramStream() is { } stream) program = Open(stream);
            return program;
        }
    }

    /// <summary>Whether a font is embedded.</summary>
    public bool HasProgram => ProgramStream() is not null;

    /// <summary>What /ToUnicode says of a code; null if nothing.</summary>
    public string? ToldText(uint code)
    {
        if (!isToUnicodeOpen)
        {
            isToUnicodeOpen = true;
            var source = file.Get(font, "ToUnicode");
            if (source is StreamToken stream) toUnicode = ToUnicodeMap.Parse(file.Decode(stream), file.Damage);
            isIdentity = source is NameToken { Data: "Identity-H" or "Identity-V" };
        }

        if (isIdentity && code <= char.MaxValue) return Characters.GlyphText.Clean([(char)code]);
        return toUnicode?.TextOf(code);
    }

    private StreamToken? ProgramStream()
    {
        foreach (var key in (ReadOnlySpan<string>)["FontFile2", "FontFile3", "FontFile"])
        {
            if (descriptor.Data.ContainsKey(key) && file.Get(descriptor, key) is StreamToken stream) return stream;
        }

        return null;
    }

    private FontProgram? Open(StreamToken stream)
    {
        var opened = FontProgram.Open(file.Decode(stream));
        if (opened is { IsBroken: false }) return opened;
        file.Damage.Note("内嵌字体有损坏");
        return null;
    }
}
