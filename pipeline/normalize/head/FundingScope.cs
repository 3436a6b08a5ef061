using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Decides if a funding line belongs to the whole project (left half) or to the year (right half).</summary>
/// <remarks>
/// 其他资金 stands twice in a form with two halves: the first of a row is the project's, the second the year's. In a form
/// with one half, a line belongs to the total above it.
/// </remarks>
internal static class FundingScope
{
    private const string Inherit = "inherit.";

    /// <summary>The code with its scope, for example <c>annual.other</c> for <c>inherit.other</c>.</summary>
    /// <param name="line">Code of the lookup, scope first.</param>
    /// <param name="position">How many funding labels stand left of this one in its row.</param>
    /// <param name="labelsInRow">How many funding labels the row has in all.</param>
    /// <param name="head">What was read so far.</param>
    /// <param name="label">The label's cell.</param>
    public static string Resolve(string line, int position, int labelsInRow, FormHead head, Cell label)
    {
        if (!line.StartsWith(Inherit, StringComparison.Ordinal)) return line;
        var source = line[Inherit.Length..];
        var isAnnual = labelsInRow > 1 ? position > 0 : IsAnnual(head, label, source);
        if (source == "fiscal") return isAnnual ? Funding.AnnualAppropriation : Funding.ProjectFiscal;
        return (isAnnual ? "annual." : "project.") + source;
    }

    private static bool IsAnnual(FormHead head, Cell label, string source)
    {
        var project = TotalOf(head, Funding.ProjectTotal);
        var annual = TotalOf(head, Funding.AnnualTotal);
        if (project is null || annual is null) return annual is not null;

        // One cell a line keeps only the order: what comes first is the project's, the same again the year's.
        var first = source == "fiscal" ? Funding.ProjectFiscal : "project." + source;
        return annual.Column == project.Column ? TotalOf(head, first) is not null : label.Column >= annual.Column;
    }

    private static Cell? TotalOf(FormHead head, string code) => head.Funding.Find(line => line.Code == code).Label;
}
