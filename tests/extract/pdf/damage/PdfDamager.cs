using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Damages clean samples one at a time, by fixed dice.</summary>
internal sealed class PdfDamager
{
    /// <summary>Every kind of damage.</summary>
    public static IReadOnlyList<PdfDamageKind> Kinds { get; } = Enum.GetValues<PdfDamageKind>();

    private readonly Random dice;
    private readonly ByteDamager bytes;
    private readonly ObjectDamager objects;
    private readonly Dictionary<Sample, byte[]> files = [];
    private readonly Dictionary<Sample, PdfPieces> pieces = [];
    private readonly IReadOnlyList<Sample> samples;
    private readonly IReadOnlyList<Sample> plain;

    /// <summary>A damager of these samples.</summary>
    /// <param name="samples">Which.</param>
    /// <param name="seed">The same seed gives the same damages.</param>
    public PdfDamager(IReadOnlyList<Sample> samples, int seed)
    {
        this.samples = samples;
        plain = [.. samples.Where(sample => PdfPieces.CanCut(File.ReadAllBytes(sample.Path)))];
        dice = new Random(seed);
        (bytes, objects) = (new ByteDamager(dice), new ObjectDamager(dice));
    }

    /// <summary>A damage of the given kind that changes the file.</summary>
    public PdfDamage Next(PdfDamageKind kind)
    {
        while (true)
        {
            var isOfBytes = FuzzRun.IsOfBytes(kind);
            var sample = isOfBytes ? samples[dice.Next(samples.Count)] : plain[dice.Next(plain.Count)];
            if (!files.TryGetValue(sample, out var file)) files[sample] = file = File.ReadAllBytes(sample.Path);
            if (isOfBytes)
            {
                var (damaged, what) = bytes.Damage(kind, file);
                if (!damaged.AsSpan().SequenceEqual(file)) return new PdfDamage(kind, sample, damaged, what);
            }
            else
            {
                if (!pieces.TryGetValue(sample, out var cut)) pieces[sample] = cut = PdfPieces.Of(file);
                if (objects.Damage(kind, cut) is var (damaged, what)) return new PdfDamage(kind, sample, damaged, what);
            }
        }
    }
}
