using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>A row stands in the columns of the table's head, not one to the left.</summary>
/// <remarks>
/// 110 of the 303 rows of the 2022 seed are shifted so: the lost cell of a merged level label drags the row along.
/// </remarks>
internal sealed class RowIsInItsColumns : IRule
{
    public string Id => "ROW_SHIFT_LEFT_1";

    public Severity Severity => Severity.Info;

    public string Title => "指标行不左移一列";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(row.ColumnShift != 1, Spot.NameOf(row), "印在三级指标列，而不是左移一列");
        }

        return findings.Outcome;
    }
}
