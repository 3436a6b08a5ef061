using System.Diagnostics;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Reads many damaged PDFs through all stages and counts what became of them.</summary>
internal sealed class FuzzRun(int seed, IForeignReader readers)
{
    /// <summary>Damages of a file's bytes, as disks, wires and careless programs do them.</summary>
    public static bool IsOfBytes(PdfDamageKind kind) => kind < PdfDamageKind.DropObject;

    /// <summary>Edits inside objects whose file is faultless again: only the meaning can tell.</summary>
    public static bool IsOfObjects(PdfDamageKind kind) => !IsOfBytes(kind) && !IsOfCharacters(kind);

    /// <summary>Wrong characters under right glyphs: the picture is as before, and nothing in the file tells.</summary>
    public static bool IsOfCharacters(PdfDamageKind kind) => kind == PdfDamageKind.ChangeCMapDigit;

    private static readonly PdfDamageOutcome[] Outcomes = Enum.GetValues<PdfDamageOutcome>();

    private readonly List<(PdfDamage Damage, PdfDamageOutcome Outcome, string Difference)> results = [];

    /// <summary>The longest time for one file, and which.</summary>
    public (TimeSpan Time, string What) Slowest { get; private set; }

    /// <summary>The most that was allocated for one file, in bytes: more than it can have kept at any time.</summary>
    public (long Bytes, string What) Largest { get; private set; }

    /// <summary>The silent damages among those that changed something: left out are those read exactly nevertheless,
    /// and those that really print something else.</summary>
    public Share SilentIn(Func<PdfDamageKind, bool> kinds) => new(
        Count(kinds, PdfDamageOutcome.Silent),
        Count(kinds, PdfDamageOutcome.Refused) + Count(kinds, PdfDamageOutcome.Reported)
            + Count(kinds, PdfDamageOutcome.Silent));

    /// <summary>The silent ones, a line each.</summary>
    public IEnumerable<string> Silent => results.Where(result => result.Outcome == PdfDamageOutcome.Silent)
        .Select((result, index) => $"{index + 1:000} {result.Damage}: {result.Difference}");

    /// <summary>Writes the silent ones into a folder, numbered in the order of <see cref="Silent"/>.</summary>
    public void Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        var silent = results.Where(result => result.Outcome == PdfDamageOutcome.Silent).ToList();
        for (var index = 0; index < silent.Count; index++)
            File.WriteAllBytes(Path.Combine(folder, $"{index + 1:000}.pdf"), silent[index].Damage.Bytes);
    }

    /// <summary>A table of outcomes by kind of damage.</summary>
    public string Table => string.Join('\n',
    [
        $"{"damage",-18}" + string.Concat(Outcomes.Select(outcome => $"{outcome,12}")),
        .. PdfDamager.Kinds.Select(kind => Row($"{kind}", result => result.Damage.Kind == kind)),
        Row("all", _ => true),
    ]);

    /// <summary>Damages, reads and judges; an exception goes out with the damage that caused it.</summary>
    public void Run(int count)
    {
        var samples = SampleTruth.All.Where(sample => sample.Verdict == SampleVerdict.Clean).ToList();
        var (damager, judge) = (new PdfDamager(samples, seed), new PdfDamageJudge());
        Forms.Read(File.ReadAllBytes(samples[0].Path), "warm.pdf", readers);
        for (var time = 0; time < count; time++)
        {
            var damage = damager.Next(PdfDamager.Kinds[time % PdfDamager.Kinds.Count]);
            try
            {
                var (outcome, difference) = judge.Judge(damage, Measured(damage));
                var kept = outcome == PdfDamageOutcome.Silent ? damage : damage with { Bytes = [] };
                results.Add((kept, outcome, difference));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{damage}", exception);
            }
        }
    }

    private IReadOnlyList<Pipeline.Normalize.NormalizedForm> Measured(PdfDamage damage)
    {
        var (clock, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var read = Forms.Read(damage.Bytes, damage.Sample.File, readers);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        clock.Stop();
        if (clock.Elapsed > Slowest.Time) Slowest = (Again(damage, clock.Elapsed), damage.ToString());
        if (allocated > Largest.Bytes) Largest = (allocated, damage.ToString());
        return read;
    }

    // A machine busy with other things makes any file slow once.
    private TimeSpan Again(PdfDamage damage, TimeSpan first)
    {
        var clock = Stopwatch.StartNew();
        Forms.Read(damage.Bytes, damage.Sample.File, readers);
        return clock.Elapsed < first ? clock.Elapsed : first;
    }

    private int Count(Func<PdfDamageKind, bool> kinds, PdfDamageOutcome outcome) =>
        results.Count(result => result.Outcome == outcome && kinds(result.Damage.Kind));

    private string Row(string title, Func<(PdfDamage Damage, PdfDamageOutcome Outcome, string), bool> belongs) =>
        $"{title,-18}" + string.Concat(Outcomes.Select(outcome =>
            $"{results.Count(result => result.Outcome == outcome && belongs(result)),12}"));
}
