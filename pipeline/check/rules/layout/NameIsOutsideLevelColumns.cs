using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>A name stands in the column of 三级指标, not in those of level 1 or 2 or further left.</summary>
/// <remarks>
/// Columns are counted from where the table's head puts 三级指标: in the 2022 seed column 4, so columns 1 and 2 fail.
/// </remarks>
internal sealed class NameIsOutsideLevelColumns : IRule
{
    public string Id => "NAME_IN_COLUMN_1_OR_2";

    public Severity Severity => Severity.Info;

    public string Title => "指标名称不在级别列";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            findings.Expect(row.ColumnShift < 2, Spot.NameOf(row), "印在三级指标列");
        }

        return findings.Outcome;
    }
}
