namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>How a kind of font cuts strings into codes and explains each; asked once per code.</summary>
internal abstract class FontCodes
{
    /// <summary>Whether text runs downwards.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Above and below the baseline.</summary>
    public abstract FontHeights Heights { get; }

    /// <summary>How many bytes the first code of a text takes: 1 to 4, never more than there are.</summary>
    /// <param name="text">At least one byte.</param>
    public abstract int LengthAt(ReadOnlySpan<byte> text);

    /// <summary>Text and widths of one code.</summary>
    public abstract FontGlyph Explain(uint code, int length);
}
