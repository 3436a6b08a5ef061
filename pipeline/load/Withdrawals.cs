using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>Declarations that a person declares withdrawn, as a load of its own.</summary>
internal static class Withdrawals
{
    /// <summary>Ends what is chosen of all that is in force.</summary>
    /// <param name="loader">Knows what is in force.</param>
    /// <param name="contents">What the load looks at.</param>
    /// <param name="choose">Chooses.</param>
    /// <param name="by">Who withdraws: <c>perfetl@finance-01</c>.</param>
    /// <param name="reason">Why, in the person's words.</param>
    public static void Declare(
        Loader loader, LoadContents contents,
        Func<IReadOnlyList<DeclarationInForce>, IReadOnlyList<DeclarationInForce>> choose, string by, string reason)
    {
        foreach (var chosen in choose(loader.DeclarationsInForce()))
        {
            contents.Add(new ManifestEntry.Recalled(
                chosen.FiscalYear, chosen.Department, chosen.Project, by, reason)
            {
                Facts = chosen.Facts,
            });
        }
    }
}
