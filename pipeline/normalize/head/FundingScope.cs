using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Decides if a funding line belongs to the whole project, its middle years (left half) or the year (right).
/// </summary>
/// <remarks>
/// 其他资金 stands twice in a form with two halves: the first of a row is the project's, or that of 中期资金总额, the second
/// the year's; 预算数 and 执行数 side by side are halves too. In a form with one half, a line belongs to the total above it.
/// </remarks>
internal static class FundingScope
{
    private const string Inherit = "inherit.", Annual = "annual", Midterm = "midterm", Project = "project",
        Executed = "executed";

    /// <summary>The code with its scope, for example <c>annual.other</c> for <c>inherit.other</c>.</summary>
    /// <param name="line">Code of the lookup, scope first.</param>
    /// <param name="position">How many funding labels stand left of this one in its row.</param>
    /// <param name="labelsInRow">How many funding labels the row has in all.</param>
    /// <param name="head">What was read so far.</param>
    /// <param name="label">The label's cell.</param>
    public static string Resolve(string line, int position, int labelsInRow, FormHead head, Cell label)
    {
        // Beside 中期资金总额 or 执行数 every source stands in both halves, 上年结转资金 too.
        var isOfHalf = line == Funding.AnnualCarriedOver
            && (IndexOf(head, Funding.MidtermTotal) >= 0 || IndexOf(head, Funding.ExecutedTotal) >= 0);
        if (!isOfHalf && !line.StartsWith(Inherit, StringComparison.Ordinal)) return line;
        var source = line[(line.IndexOf('.') + 1)..];
        var scope = labelsInRow > 1 ? ScopeAt(position, labelsInRow, head) : ScopeOf(head, label, source);
        if (source == "fiscal" && scope == Annual) return Funding.AnnualAppropriation;
        return $"{scope}.{source}";
    }

    private static string ScopeAt(int position, int labelsInRow, FormHead head)
    {
        List<string> scopes = [.. head.Funding.Select(line => line.Code)
            .Where(code => code is Funding.ProjectTotal or Funding.MidtermTotal or Funding.AnnualTotal
                or Funding.ExecutedTotal)
            .Select(code => code[..code.IndexOf('.')]).Distinct()];
        if (scopes.Count == labelsInRow && (scopes.Count > 2 || scopes.Contains(Executed))) return scopes[position];
        return position > 0 ? Annual : LeftOf(head);
    }

    private static string ScopeOf(FormHead head, Cell label, string source)
    {
        if (IndexOf(head, Funding.ExecutedTotal) is >= 0 and var spent
            && label.Column >= head.Funding[spent].Label.Column) return Executed;
        var left = LeftOf(head);
        var (first, annual) = (IndexOf(head, left + ".total"), IndexOf(head, Funding.AnnualTotal));
        if (first < 0 || annual < 0) return annual < 0 ? left : Annual;

        // The parts of the first total stand between the two: what comes after the second is the year's.
        if (annual > first + 1) return Annual;

        // One cell a line keeps only the order: what comes first is the project's, the same again the year's.
        var (before, year) = (head.Funding[first].Label, head.Funding[annual].Label);
        var isAnnual = year.Column == before.Column
            ? IndexOf(head, $"{left}.{source}") >= 0 : label.Column >= year.Column;
        return isAnnual ? Annual : left;
    }

    private static string LeftOf(FormHead head) => IndexOf(head, Funding.MidtermTotal) >= 0 ? Midterm : Project;

    private static int IndexOf(FormHead head, string code) => head.Funding.FindIndex(line => line.Code == code);
}
