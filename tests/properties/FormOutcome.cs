using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>One outcome of reading a damaged text, and the form of the seed that it begins in.</summary>
/// <param name="Seq">Number of that form in the seed.</param>
/// <param name="Declaration">The form as read; null if it was quarantined.</param>
/// <param name="Reason">Why it was quarantined.</param>
internal sealed record FormOutcome(int Seq, Declaration? Declaration, string Reason)
{
    /// <summary>What the stages make of a damaged text, in the order of the text.</summary>
    public static IReadOnlyList<FormOutcome> Of(Damage damage) => [.. Forms.Read(damage.Text).Select(form => form switch
    {
        NormalizedForm.Read(var declaration) =>
            new FormOutcome(SeqOf(damage.OriginOf(TitleBelow(damage, declaration.Start.Line))), declaration, ""),
        NormalizedForm.Unreadable(_, var refusals) => new FormOutcome(
            SeqOf(damage.OriginOf(refusals.Min(refusal => refusal.Place.Line))), null, refusals[0].Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    })];

    private static int SeqOf(int origin) =>
        GoldForm.All.LastOrDefault(form => SeedWindow.LinesOf(form).First() <= origin)?.Seq ?? 1;

    // A year line of the form before may have come to stand above a title: the form is its title's.
    private static int TitleBelow(Damage damage, int line)
    {
        var below = line + 1;
        while (below < damage.Lines.Count && damage.Lines[below - 1].Text.Trim().Length == 0) below++;
        var origin = damage.OriginOf(below);
        return origin > 0 && SeedWindow.TitleOf(origin) == origin ? below : line;
    }
}
