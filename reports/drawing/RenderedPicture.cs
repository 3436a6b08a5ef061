using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>The bytes of a picture, ready for a file or a web response.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="MediaType"><c>image/svg+xml</c> or <c>image/png</c>.</param>
/// <param name="MissingGlyphs">Characters shown as a box because our fonts lack them; worth a finding.</param>
public sealed record RenderedPicture(
    ReadOnlyMemory<byte> Bytes, string MediaType, IReadOnlyCollection<Rune> MissingGlyphs);
