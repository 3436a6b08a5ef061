using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>What the names of one form say about their level 2, by their wording only.</summary>
internal static class LevelEvidence
{
    /// <summary>A name under 满意度 that does not speak of satisfaction; weak, since 投诉率 and the like stand there too.</summary>
    private const double NotSatisfied = 1.5;

    /// <summary>The strongest wording found in a name, or null.</summary>
    /// <param name="name">The indicator's name.</param>
    /// <param name="target">The target's words if it is qualitative, else null.</param>
    /// <param name="vocabulary">Holds the wordings.</param>
    public static NameEvidence? Of(string name, string? target, Vocabulary vocabulary)
    {
        NameEvidence? strongest = null;
        foreach (var evidence in vocabulary.Evidence)
        {
            if (evidence.Strength > (strongest?.Strength ?? 0) && evidence.Fits(name, target)) strongest = evidence;
        }

        return strongest;
    }

    /// <summary>What it costs to file an item under each category.</summary>
    public static double[] Costs(TableItem item, NameEvidence? evidence, IReadOnlyList<IndicatorCategory> categories) =>
        [.. categories.Select(category => Cost(item, evidence, category))];

    /// <summary>What it costs to file an item under a category; 0 where its wording has nothing against it.</summary>
    public static double Cost(TableItem item, NameEvidence? evidence, IndicatorCategory category)
    {
        var cost = evidence is null || evidence.Categories.Contains(category) ? 0 : evidence.Strength;
        var isStrange = category.Level1 == "满意度指标" && !item.Name.Text.Contains("满意", StringComparison.Ordinal);
        return isStrange ? cost + NotSatisfied : cost;
    }
}
