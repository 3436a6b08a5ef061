using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>One damage, done.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Sample">To which sample.</param>
/// <param name="Bytes">The whole damaged file.</param>
/// <param name="What">Where and how, to find it again.</param>
internal sealed record PdfDamage(PdfDamageKind Kind, Sample Sample, byte[] Bytes, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} in {Sample.File}: {What}";
}
