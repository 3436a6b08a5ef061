using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>The level 2 of rows beside a merged cell in which no label is printed.</summary>
/// <remarks>
/// Such a cell is a block of its own: it is none of the blocks beside it, and of its level 1. Of the level 2 that the
/// taxonomy's order leaves between them, one must be named by a name beside the cell, and no name may speak against it;
/// else the form is refused.
/// </remarks>
internal sealed class BlankLabels(Vocabulary vocabulary)
{
    // Wordings from 合格率 on; weaker ones stand under several level 2.
    private const double Certain = 2;

    /// <summary>The categories of all items, those under blank cells filled in.</summary>
    /// <param name="items">The items.</param>
    /// <param name="printed">What labels say of each; null under none.</param>
    /// <param name="evidence">What each name says.</param>
    /// <param name="notes">Receives refusals.</param>
    /// <returns>Null where an item without a label stands beside no blank merged cell either.</returns>
    public IReadOnlyList<IndicatorCategory>? Fill(
        IReadOnlyList<TableItem> items, IReadOnlyList<IndicatorCategory?> printed, List<NameEvidence?> evidence,
        FormNotes notes)
    {
        var filled = new List<IndicatorCategory>(items.Count);
        while (filled.Count < items.Count)
        {
            var from = filled.Count;
            if (printed[from] is { } category)
            {
                filled.Add(category);
                continue;
            }

            if (items[from].InForce?.Blank is not { } blank) return null;
            var to = from + 1;
            while (to < items.Count && printed[to] is null && items[to].InForce?.Blank == blank) to++;
            var candidates = Between(filled.LastOrDefault(), printed.Skip(to).FirstOrDefault(one => one is not null))
                .Where(one => IsOfLevel1(one, from, items, printed))
                .Where(one => IsSpokenFor(one, from, to, items, evidence)).ToList();
            if (candidates.Count != 1)
            {
                var name = items[from].Name;
                notes.Refuse(name.Place, "二级指标", name.Text, "旁边的二级指标一格没有印出标签，名称也看不出属于哪一类");
            }

            filled.AddRange(Enumerable.Repeat(candidates.FirstOrDefault() ?? vocabulary.Categories[0], to - from));
        }

        return filled;
    }

    private IEnumerable<IndicatorCategory> Between(IndicatorCategory? before, IndicatorCategory? after) =>
        vocabulary.Categories.Where(one =>
            (before is null || one.Order > before.Order) && (after is null || one.Order < after.Order));

    // The level 1 printed beside it, or that of the labels beside the same blank cell of level 1; not the one above.
    private static bool IsOfLevel1(
        IndicatorCategory category, int from, IReadOnlyList<TableItem> items,
        IReadOnlyList<IndicatorCategory?> printed)
    {
        var levels = items[from].InForce!;
        if (levels.Level1 is { } level1) return category.Level1 == level1.Name;
        if (levels.Blank1 is not { } blank) return true;
        for (var index = 0; index < items.Count; index++)
        {
            if (printed[index] is not { } other) continue;
            if ((items[index].InForce?.Blank1 == blank) != (other.Level1 == category.Level1)) return false;
        }

        return true;
    }

    private static bool IsSpokenFor(
        IndicatorCategory category, int from, int to, IReadOnlyList<TableItem> items, List<NameEvidence?> evidence)
    {
        var isNamed = false;
        for (var index = from; index < to; index++)
        {
            if (LevelEvidence.Cost(items[index], evidence[index], category) > 0) return false;
            isNamed |= evidence[index] is { } found && found.Strength >= Certain;
        }

        return isNamed;
    }
}
