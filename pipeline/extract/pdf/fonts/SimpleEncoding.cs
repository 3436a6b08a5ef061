using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>What one-byte codes of a font mean by its /Encoding, or by the font itself where that is silent.</summary>
internal sealed class SimpleEncoding
{
    private readonly FontSources sources;
    private readonly string? basis;
    private readonly Dictionary<int, string> differences = [];

    /// <summary>Reads the entry /Encoding; a name that is not known is noted as damage.</summary>
    /// <param name="font">The font dictionary.</param>
    /// <param name="isSymbolic">Whether the descriptor says that its glyphs are not those of Latin text.</param>
    /// <param name="standard">The standard font that it is; null for all others.</param>
    /// <param name="sources">Asked for the embedded font where no encoding is named.</param>
    /// <param name="file">Where references are followed.</param>
    public SimpleEncoding(
        DictionaryToken font, bool isSymbolic, StandardFont? standard, FontSources sources, PdfFile file)
    {
        this.sources = sources;
        var encoding = file.Get(font, "Encoding");
        var named = encoding is DictionaryToken whole ? file.Get(whole, "BaseEncoding") : encoding;
        if (named is NameToken name)
        {
            basis = BaseEncodings.Find(name.Data);
            if (basis is null) file.Damage.Note($"字体的编码方式“{name.Data}”不认识");
        }

        var isDrawn = FontEntries.Name(file, font, "Subtype") == "Type3";
        if (standard?.BuiltIn is not null && !sources.HasProgram) basis = standard.BuiltIn;
        else if (standard is not null && !sources.HasProgram || !isSymbolic && !isDrawn && IsTrueType(font, file))
            basis ??= BaseEncodings.Standard;
        else if (!isSymbolic && !isDrawn && !sources.HasProgram) basis ??= BaseEncodings.Standard;
        if (encoding is DictionaryToken changed) ReadDifferences(changed, file);
    }

    /// <summary>Text of a code as forms are read; null if neither the encoding nor the embedded font tells.</summary>
    public string? TextOf(int code)
    {
        if (differences.TryGetValue(code, out var name)) return GlyphNames.TextOf(name);
        return basis is null ? sources.Program?.TextOfCode(code) : GlyphText.Clean(basis.AsSpan(code, 1));
    }

    /// <summary>The character by which a standard font knows the width of a code; U+FFFD if there is none.</summary>
    public char CharacterOf(int code) =>
        differences.TryGetValue(code, out var name)
            ? GlyphNames.TextOf(name) is { Length: 1 } text ? text[0] : GlyphText.Unknown[0]
            : basis?[code] ?? GlyphText.Unknown[0];

    private static bool IsTrueType(DictionaryToken font, PdfFile file) =>
        FontEntries.Name(file, font, "Subtype") == "TrueType";

    private void ReadDifferences(DictionaryToken encoding, PdfFile file)
    {
        if (file.Get(encoding, "Differences") is not ArrayToken array) return;
        var code = 0;
        foreach (var item in array.Data)
        {
            switch (file.Resolve(item))
            {
                case NumericToken number:
                    code = number.Int;
                    break;
                case NameToken name when code is >= 0 and <= 255:
                    differences[code++] = name.Data;
                    break;
            }
        }
    }
}
