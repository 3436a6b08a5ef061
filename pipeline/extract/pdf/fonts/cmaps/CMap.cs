namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>How the bytes of a composite font's strings are cut into codes, and which glyph each code is.</summary>
/// <param name="isVertical">Whether text runs downwards.</param>
internal abstract class CMap(bool isVertical)
{
    /// <summary>Whether text runs downwards.</summary>
    public bool IsVertical { get; } = isVertical;

    /// <summary>How many bytes the first code of a text takes: 1 to 4, never more than there are.</summary>
    /// <param name="text">At least one byte.</param>
    public abstract int LengthAt(ReadOnlySpan<byte> text);

    /// <summary>The number of the glyph in its collection (CID), -1 if this CMap does not tell.</summary>
    public abstract int CidOf(uint code, int length);

    /// <summary>The text of a code where the CMap's own codes are characters; null where they are not.</summary>
    public virtual string? TextOf(uint code, int length) => null;
}
