using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Says what became of a damaged PDF, by the truth about the sample and by what poppler sees.</summary>
/// <remarks>
/// A page that now really shows another text is no silent damage: a person reads the same. So it counts as printed only
/// if the page as drawn has changed, our glyphs are poppler's words at poppler's places, and our lines are still those
/// of the undamaged file. A lost or added line that changes what is read, and a wrong character under a glyph that is
/// drawn as before, are silent.
/// </remarks>
internal sealed class PdfDamageJudge
{
    private readonly Checker checker = new(Repository.Lookups);
    private readonly Dictionary<Sample, Dictionary<string, int>> findings = [];
    private readonly Dictionary<Sample, (SeenPages Seen, IReadOnlyList<PageContent> Ours)> known = [];

    /// <summary>What became of it, and the first line that differs.</summary>
    public (PdfDamageOutcome Outcome, string Difference) Judge(PdfDamage damage, IReadOnlyList<NormalizedForm> read)
    {
        var truth = damage.Sample.Forms;
        var isRefused = read.Any(form => form is NormalizedForm.Unreadable);
        var difference = isRefused ? WrongAmongRefused(read, truth) : Difference(read, truth);
        if (difference is not null && IsReordered(read, truth)) return (PdfDamageOutcome.Exact, "");
        if (difference is null) return (isRefused ? PdfDamageOutcome.Refused : PdfDamageOutcome.Exact, "");
        var why = WhyNotPrinted(damage);
        if (why is null) return (PdfDamageOutcome.AsPrinted, difference);
        var isTold = IsReported(damage.Sample, read);
        return (isTold ? PdfDamageOutcome.Reported : PdfDamageOutcome.Silent, $"({why}) {difference}");
    }

    private static string? Difference(IReadOnlyList<NormalizedForm> read, IReadOnlyList<SampleForm> truth)
    {
        for (var index = 0; index < Math.Min(read.Count, truth.Count); index++)
        {
            var wanted = SampleForms.Lines(truth[index]).ToList();
            var found = LinesOf(read[index], truth[index]);
            if (wanted.SequenceEqual(found)) continue;
            return $"-{wanted.Except(found).FirstOrDefault()} +{found.Except(wanted).FirstOrDefault()}";
        }

        return read.Count == truth.Count ? null : $"{read.Count} forms of {truth.Count}";
    }

    private static List<string> LinesOf(NormalizedForm read, SampleForm truth) => [.. SampleForms.Lines(read, truth)];

    // Pages that changed places take whole forms with them: each is read as it is printed.
    private static bool IsReordered(IReadOnlyList<NormalizedForm> read, IReadOnlyList<SampleForm> truth)
    {
        if (read.Count != truth.Count || truth.Count == 1) return false;
        var wanted = truth.Select(form => form with { Page = null, IndicatorPages = [] }).ToList();
        return wanted.TrueForAll(form => read.Any(one => SampleForms.Lines(form).SequenceEqual(LinesOf(one, form))));
    }

    // Beside a form that was set aside, the others are loaded: each of them must be a form of the sample.
    private static string? WrongAmongRefused(IReadOnlyList<NormalizedForm> read, IReadOnlyList<SampleForm> truth)
    {
        foreach (var form in read.Where(form => form is NormalizedForm.Read))
        {
            if (!truth.Any(one => SampleForms.Lines(one).SequenceEqual(SampleForms.Lines(form, one))))
                return $"beside a refused form: {string.Join(' ', SampleForms.Lines(form, truth[0]).Take(2))}";
        }

        return null;
    }

    private bool IsReported(Sample sample, IReadOnlyList<NormalizedForm> read)
    {
        if (!findings.TryGetValue(sample, out var usual))
            findings[sample] = usual = RulesBroken(Forms.Read(File.ReadAllBytes(sample.Path), sample.File));
        return RulesBroken(read).Any(rule => rule.Value > usual.GetValueOrDefault(rule.Key));
    }

    private Dictionary<string, int> RulesBroken(IReadOnlyList<NormalizedForm> read) =>
        read.OfType<NormalizedForm.Read>().SelectMany(form => checker.Check(form.Declaration).Findings)
            .Where(finding => finding.Severity != Severity.Info)
            .CountBy(finding => finding.RuleId).ToDictionary(StringComparer.Ordinal);

    private string? WhyNotPrinted(PdfDamage damage)
    {
        if (!known.TryGetValue(damage.Sample, out var before))
        {
            var file = File.ReadAllBytes(damage.Sample.Path);
            known[damage.Sample] = before = (SeenPages.Of(file), SeenPages.Ours(file));
        }

        var ours = SeenPages.Ours(damage.Bytes);
        var seen = SeenPages.Of(damage.Bytes);
        if (seen.Picture == before.Seen.Picture) return "drawn as before";
        if (ours.Count != before.Ours.Count) return "other pages";

        // Text that the undamaged file hides behind a clip is no difference: poppler tells it, we do not.
        var difference = seen.Differences(ours).Except(before.Seen.Differences(before.Ours)).FirstOrDefault();
        if (difference is not null) return $"not as poppler sees it: {difference}";
        var isSameGrid = ours.Zip(before.Ours).All(pair => pair.First.Rulings.SequenceEqual(pair.Second.Rulings));
        return isSameGrid ? null : "other rulings";
    }
}
