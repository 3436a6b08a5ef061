namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary><c>Identity-H</c> and <c>Identity-V</c>: two bytes are the number of the glyph.</summary>
internal sealed class IdentityCMap(bool isVertical) : CMap(isVertical)
{
    public override int LengthAt(ReadOnlySpan<byte> text) => Math.Min(2, text.Length);

    public override int CidOf(uint code, int length) => length == 2 ? (int)code : -1;
}
