using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>Decides level 1 and level 2 of every indicator of a form, and says which were inferred.</summary>
internal sealed class LevelResolver(Vocabulary vocabulary)
{
    private readonly BlankLabels blanks = new(vocabulary);
    private readonly HashSet<IndicatorCategory> lone = [.. vocabulary.Categories.GroupBy(category => category.Level1)
        .Where(siblings => siblings.Count() == 1).Select(siblings => siblings.First())];

    /// <summary>One level per item, in order; a refusal is noted where nothing tells the level.</summary>
    /// <param name="table">The items with their labels.</param>
    /// <param name="targets">The targets' words where qualitative, else null; one per item.</param>
    /// <param name="notes">Receives refusals.</param>
    public IReadOnlyList<ResolvedLevel> Resolve(IndicatorTable table, IReadOnlyList<string?> targets, FormNotes notes)
    {
        var evidence = table.Items
            .Select((item, index) => LevelEvidence.Of(item.Name.Text, targets[index], vocabulary)).ToList();
        var declared = Declared(table);
        IReadOnlyList<LevelBlock>? blocks = table.IsRuled
            ? RuledBlocks(table, declared, evidence, notes)
            : PlainBlocks(table, declared, evidence);
        if (blocks is null)
        {
            var sequence = Sequence(table, evidence);
            blocks = sequence.Best(LevelCosts.Strict);
            if (!AgreesWith(declared, blocks)) blocks = sequence.Best(LevelCosts.Lenient);
        }

        RefuseUnknown(table, evidence, blocks, notes);
        return [.. blocks.SelectMany(block => Enumerable.Range(block.From, block.To - block.From)
            .Select(index => Level(block.Category, declared[index], evidence[index])))];
    }

    private LevelSequence Sequence(IndicatorTable table, List<NameEvidence?> evidence)
    {
        var marks = Marks(table);
        var categories = InPlay(marks, evidence);
        return new LevelSequence(
            categories,
            lone,
            [.. table.Items.Select((item, index) => LevelEvidence.Costs(item, evidence[index], categories))],
            marks,
            [.. table.Items.Select(item => item.Labels.LastOrDefault(label => label.Level == 1)?.Name)]);
    }

    // A category that neither a label nor a name speaks for cannot make the division cheaper.
    private IReadOnlyList<IndicatorCategory> InPlay(List<LabelMark> marks, List<NameEvidence?> evidence)
    {
        var spokenFor = marks.Select(mark => mark.Category)
            .Concat(evidence.Where(found => found is not null).SelectMany(found => found!.Categories))
            .Select(category => category.Order).ToHashSet();
        return spokenFor.Count == 0 ? vocabulary.Categories
            : [.. vocabulary.Categories.Where(category => spokenFor.Contains(category.Order))];
    }

    // Where every label stands on the first row of its block, in order, and no name objects, fill-down costs nothing:
    // no other division can be cheaper, and most forms need no search.
    private List<LevelBlock>? PlainBlocks(
        IndicatorTable table, List<(LevelLabel? Level1, LevelLabel? Level2)> declared, List<NameEvidence?> evidence)
    {
        var blocks = new List<LevelBlock>();
        for (var index = 0; index < table.Items.Count; index++)
        {
            var item = table.Items[index];
            if (item.LabelsAbove.Count > 0 || declared[index].Level2 is not { } label) return null;
            var category = vocabulary.CategoryOf(label.Name);
            if (LevelEvidence.Cost(item, evidence[index], category) > 0) return null;
            if (item.Labels.Any(other => other.Name != (other.Level == 2 ? label.Name : category.Level1))) return null;
            if (blocks is [.., var last] && last.Category == category) blocks[^1] = last with { To = index + 1 };
            else if (blocks is [.., var before] && before.Category.Order > category.Order) return null;
            else blocks.Add(new LevelBlock(index, index + 1, category, IsLabelled: true));
        }

        return table.LabelsBelow.Count > 0 ? null : blocks;
    }

    // Between rulings an indicator stands where it stands, whatever its name says; a level 1 with a single level 2 is
    // enough. Where a row stands under no label at all, the sequence decides as in any other table.
    private List<LevelBlock>? RuledBlocks(
        IndicatorTable table, List<(LevelLabel? Level1, LevelLabel? Level2)> declared, List<NameEvidence?> evidence,
        FormNotes notes)
    {
        var printed = declared.ConvertAll(labels => labels.Level2 is { } level2
            ? vocabulary.CategoryOf(level2.Name)
            : lone.FirstOrDefault(only => only.Level1 == labels.Level1?.Name));
        if (blanks.Fill(table.Items, printed, evidence, notes) is not { } categories) return null;
        var blocks = new List<LevelBlock>();
        foreach (var category in categories)
        {
            var from = blocks.Count == 0 ? 0 : blocks[^1].To;
            if (blocks is [.., var last] && last.Category == category) blocks[^1] = last with { To = from + 1 };
            else blocks.Add(new LevelBlock(from, from + 1, category, IsLabelled: true));
        }

        return blocks;
    }

    private List<LabelMark> Marks(IndicatorTable table)
    {
        var marks = new List<LabelMark>();
        for (var index = 0; index < table.Items.Count; index++)
        {
            var item = table.Items[index];
            if (item.LabelsAbove.Count > 0) marks.AddRange(Alone(item.LabelsAbove, index));
            if (item.Labels.Count > 0) marks.AddRange(OnRow(item, index));
        }

        marks.AddRange(Alone(table.LabelsBelow, table.Items.Count));
        return marks;
    }

    private IEnumerable<LabelMark> Alone(IReadOnlyList<LevelLabel> labels, int position) =>
        labels.Where(label => label.Level == 2)
            .Select(label => new LabelMark(position, vocabulary.CategoryOf(label.Name), IsAlone: true, IsOdd: true));

    private IEnumerable<LabelMark> OnRow(TableItem item, int index)
    {
        var second = item.Labels.Where(label => label.Level == 2).ToList();
        return second.DistinctBy(label => label.Name).Select(label => new LabelMark(
            index, vocabulary.CategoryOf(label.Name), IsAlone: false,
            IsOdd: second.Count > 1 || item.IsNameInTargetColumn));
    }

    /// <summary>Plain fill-down: the last label of each level printed on or above each row.</summary>
    private static List<(LevelLabel? Level1, LevelLabel? Level2)> Declared(IndicatorTable table)
    {
        var declared = new List<(LevelLabel?, LevelLabel?)>(table.Items.Count);
        LevelLabel? level1 = null, level2 = null;
        foreach (var item in table.Items)
        {
            if (item.InForce is { } levels)
            {
                declared.Add((levels.Level1, levels.Level2));
                continue;
            }

            foreach (var label in item.LabelsAbove.Concat(item.Labels))
            {
                if (label.Level == 1) level1 = label;
                else level2 = label;
            }

            declared.Add((level1, level2));
        }

        return declared;
    }

    private static bool AgreesWith(
        List<(LevelLabel? Level1, LevelLabel? Level2)> declared, IReadOnlyList<LevelBlock> blocks) =>
        blocks.All(block => declared.Skip(block.From).Take(block.To - block.From)
            .All(labels => labels.Level2?.Name == block.Category.Level2));

    private static ResolvedLevel Level(
        IndicatorCategory category, (LevelLabel? Level1, LevelLabel? Level2) declared, NameEvidence? evidence) =>
        new(category, declared.Level2?.Name == category.Level2 ? Placement.Printed : Placement.Inferred,
            declared.Level1, declared.Level2, evidence?.SuspectsOtherThan(category));

    private static void RefuseUnknown(
        IndicatorTable table, List<NameEvidence?> evidence, IReadOnlyList<LevelBlock> blocks, FormNotes notes)
    {
        foreach (var block in blocks.Where(block => !block.IsLabelled))
        {
            var known = Enumerable.Range(block.From, block.To - block.From)
                .Any(index => evidence[index]?.Categories.Contains(block.Category) == true);
            var name = table.Items[block.From].Name;
            if (!known) notes.Refuse(name.Place, "二级指标", name.Text, "没有二级指标标签，名称也看不出属于哪一类");
        }
    }
}

/// <summary>The level of one indicator, how it is known, and what plain fill-down of the labels would say.</summary>
/// <param name="Category">Level 1 and level 2.</param>
/// <param name="Placement">Inferred exactly where plain fill-down gives another level 2.</param>
/// <param name="Declared1">The level-1 label in force, or null.</param>
/// <param name="Declared2">The level-2 label in force, or null.</param>
/// <param name="Suggested">Another category that the name's wording speaks for, or null.</param>
internal sealed record ResolvedLevel(
    IndicatorCategory Category, Placement Placement, LevelLabel? Declared1, LevelLabel? Declared2,
    IndicatorCategory? Suggested);
