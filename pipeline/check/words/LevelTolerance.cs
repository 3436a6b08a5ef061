using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_level_tolerances.csv</c>: a wording that is no doubt about a level.
/// </summary>
/// <param name="Declared">The level 2 it stands under; <c>*</c> for each.</param>
/// <param name="Suggested">The level 2 its wording speaks for; <c>*</c> for each.</param>
/// <param name="Ending">How its name ends; <c>*</c> for each: …性 may stand under 社会效益指标, …率 may not.</param>
internal sealed record LevelTolerance(string Declared, string Suggested, string Ending)
{
    /// <summary>This row is the kind that the tolerance is about.</summary>
    public bool Covers(Indicator row) =>
        (Declared is "*" || Declared == row.Category.Level2)
        && (Suggested is "*" || Suggested == row.SuggestedCategory?.Level2)
        && (Ending is "*" || row.Name.Text.EndsWith(Ending, StringComparison.Ordinal));
}
