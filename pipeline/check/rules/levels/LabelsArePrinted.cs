using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>
/// Every level 1 and level 2 in use is printed somewhere in the form; else it is our reading, not the department's.
/// </summary>
/// <remarks>One finding for every missing label, at the first indicator that needs it.</remarks>
internal sealed class LabelsArePrinted : IRule
{
    public string Id => "LABEL_NOT_PRINTED";

    public Severity Severity => Severity.Error;

    public string Title => "所用的级别都印有标签";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        Look(findings, declaration, 1, "一级指标", row => row.Category.Level1);
        Look(findings, declaration, 2, "二级指标", row => row.Category.Level2);
        return findings.Outcome;
    }

    private static void Look(
        FindingWriter findings, Declaration declaration, int level, string subject, Func<Indicator, string> levelOf)
    {
        var printed = declaration.Indicators
            .SelectMany(row => row.Labels.Append(row.DeclaredLevel1).Append(row.DeclaredLevel2))
            .Where(label => label?.Level == level)
            .Select(label => label!.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var block in declaration.Indicators.GroupBy(levelOf, StringComparer.Ordinal))
        {
            var place = block.First().Name.Place;
            findings.Expect(
                printed.Contains(block.Key) || IsInRemark(declaration, block.Key),
                new Spot($"level{level}", $"第{block.First().RowNo}条指标所属{subject}“{block.Key}”的标签", null, place)
                {
                    WhenBlank = "未见",
                },
                "印在表内");
        }
    }

    /// <summary>A label on a row of its own belongs to no indicator, but it is printed.</summary>
    private static bool IsInRemark(Declaration declaration, string label) => declaration.Remarks.Any(remark =>
        remark.Kind is RemarkKind.OrphanLabel or RemarkKind.DoubledLabel or RemarkKind.TwoLabelsInCell
        && remark.Text.Contains(label, StringComparison.Ordinal));
}
