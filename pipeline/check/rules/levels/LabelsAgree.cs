using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Levels;

/// <summary>
/// A level-1 label printed on a row is the parent of the level-2 labels printed there: 效益指标 beside 质量指标 is not.
/// </summary>
/// <remarks>
/// Which level 2 stands below which level 1 is in <c>taxonomy.csv</c>, the years before and after 2023 together.
/// </remarks>
internal sealed class LabelsAgree(ILookup<string, string> parents) : IRule
{
    public string Id => "LABEL_LEVEL_CONFLICT";

    public Severity Severity => Severity.Error;

    public string Title => "同一行的一级指标与二级指标相符";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            var level1 = row.Labels.FirstOrDefault(label => label.Level == 1);
            var level2 = row.Labels.Where(label => label.Level == 2 && parents.Contains(label.Name)).ToList();
            if (level1 is null || level2.Count == 0) continue;
            var stranger = level2.FirstOrDefault(label => !parents[label.Name].Contains(level1.Name));
            findings.Expect(
                stranger is null,
                new Spot("level1", $"指标“{row.Name.Text}”的一级指标", level1.Text, level1.Place, row.RowNo),
                $"与同行的二级指标“{stranger?.Text}”相符");
        }

        return findings.Outcome;
    }
}
