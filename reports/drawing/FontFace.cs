using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using SkiaSharp;

namespace PerfEtl.Reports.Drawing;

/// <summary>One weight of the font as Skia reads it: which characters it has, how wide they are, what they look
/// like.</summary>
/// <remarks>
/// There is no kerning and no substitution: Chinese text and tabular figures need neither. Threads may share it: what
/// it remembers never changes, and Skia's own object is asked by one thread at a time.
/// </remarks>
internal sealed class FontFace
{
    private readonly SKTypeface typeface;
    private readonly SKFont font;
    private readonly Lock asking = new();
    private readonly ConcurrentDictionary<int, SKPath?> outlines = [];
    private readonly bool hasLongOffsets;

    // The glyph of each character of the basic plane plus one, and each glyph's advance plus one; 0 for not asked yet.
    private readonly int[] known = new int[char.MaxValue + 1];
    private readonly int[] advances;

    /// <exception cref="BadFontException">The bytes are no TrueType font.</exception>
    public FontFace(ReadOnlySpan<byte> file)
    {
        using var data = SKData.CreateCopy(file);
        typeface = SKTypeface.FromData(data) ?? throw new BadFontException("这不是可用的 TrueType 字体。");
        UnitsPerEm = typeface.UnitsPerEm;
        if (UnitsPerEm <= 0) throw new BadFontException("字体文件已损坏：每 em 单位数为 0。");
        font = UnhintedFont(typeface);
        advances = new int[typeface.GlyphCount];
        hasLongOffsets = Table("head").I16(50) != 0;
    }

    public int UnitsPerEm { get; }

    /// <summary>How high capitals are, in font units; digits are about as high.</summary>
    public int CapHeight => (int)Math.Round(-Outline(GlyphId(new Rune('H')))!.TightBounds.Top);

    /// <summary>For drawing with Skia itself.</summary>
    public SKTypeface Typeface => typeface;

    /// <returns>The glyph, or 0 when the font lacks the character.</returns>
    public int GlyphId(Rune character)
    {
        if (!character.IsBmp) return Find(character);
        ref var glyph = ref known[character.Value];
        if (glyph == 0) glyph = Find(character) + 1;
        return glyph - 1;
    }

    /// <returns>How far the pen moves after the glyph, in font units.</returns>
    public int Advance(int glyphId)
    {
        ref var advance = ref advances[glyphId];
        if (advance == 0) advance = 1 + Measure(glyphId);
        return advance - 1;
    }

    /// <returns>The glyph in font units with y growing downwards; null for a blank. Not to be changed.</returns>
    public SKPath? Outline(int glyphId) => outlines.GetOrAdd(glyphId, glyph =>
    {
        lock (asking)
        {
            var path = font.GetGlyphPath((ushort)glyph);
            // Skia works bounds out when first asked, and threads share the path.
            return path is null || path.IsEmpty || path.Bounds.IsEmpty ? null : path;
        }
    });

    /// <returns>The glyph as the file holds it, for a subset; empty for a blank.</returns>
    public FontFileBytes GlyphData(int glyphId)
    {
        var size = hasLongOffsets ? 4 : 2;
        var places = Part("loca", glyphId * size, 2 * size);
        var (from, to) = hasLongOffsets
            ? ((int)places.U32(0), (int)places.U32(4)) : (2 * places.U16(0), 2 * places.U16(2));
        return Part("glyf", from, to - from);
    }

    /// <returns>Where the glyph's left edge lies behind the pen, in font units.</returns>
    public int LeftBearing(int glyphId)
    {
        int count = Table("hhea").U16(34);
        var at = glyphId < count ? 4 * glyphId + 2 : 4 * count + 2 * (glyphId - count);
        return Part("hmtx", at, 2).I16(0);
    }

    /// <exception cref="BadFontException">The font has no such table.</exception>
    public FontFileBytes Table(string tag) => typeface.TryGetTableData(Number(tag), out var bytes)
        ? new FontFileBytes(bytes) : throw new BadFontException($"字体缺少 {tag} 表。");

    private FontFileBytes Part(string tag, int offset, int length)
    {
        if (length == 0) return default;
        var bytes = new byte[Math.Max(0, length)];
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            return typeface.TryGetTableData(Number(tag), offset, length, pinned.AddrOfPinnedObject())
                ? new FontFileBytes(bytes) : throw new BadFontException($"字体文件已损坏：{tag} 表不完整。");
        }
        finally
        {
            pinned.Free();
        }
    }

    private int Find(Rune character)
    {
        lock (asking) return font.GetGlyph(character.Value);
    }

    private int Measure(int glyphId)
    {
        lock (asking) return (int)Math.Round(font.GetGlyphWidths([(ushort)glyphId])[0]);
    }

    // It lives as long as the program: one for each weight.
    private static SKFont UnhintedFont(SKTypeface face) =>
        new(face, face.UnitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };

    private static uint Number(string tag) => tag.Aggregate(0u, (number, letter) => number << 8 | letter);
}
