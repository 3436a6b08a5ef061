using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Tells the level labels of a table row from its contents.</summary>
internal sealed class TableLabels(Vocabulary vocabulary)
{
    // Short spellings (数量, 效益) are labels only left of the name; 数量指标 is one anywhere.
    private const int FullLabelLength = 4;

    /// <summary>Takes the level labels out of a row.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="hasCostChildren">The form uses 经济成本指标 and so on, so 成本指标 is a level 1.</param>
    /// <param name="notes">Receives repairs of damaged labels.</param>
    /// <param name="isOfLevels">Whether all cells stand below 一级指标 or 二级指标, where no name can stand.</param>
    /// <returns>The labels, left to right, and the cells that are none.</returns>
    public (List<LevelLabel> Labels, List<Cell> Contents) Split(
        IReadOnlyList<Cell> cells, bool hasCostChildren, FormNotes notes, bool isOfLevels = false)
    {
        var labels = new List<LevelLabel>();
        var contents = new List<Cell>();
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (IsSection(cell) && contents.Count == 0) continue;
            var found = LabelsIn(cell, labels, hasCostChildren);
            if (found.Count == 0 && contents.Count == 0 && (isOfLevels || IsLevel2At(cells, index + 1)))
                found = ShortLabel(cell, labels, hasCostChildren);
            if (found.Count == 0 && contents.Count == 0 && cells.Count > 1) found = DamagedLabel(cell, notes);
            var isLabel = found.Count > 0 && (contents.Count == 0 || cell.Text.Length >= FullLabelLength);
            if (isLabel) labels.AddRange(found);
            else contents.Add(cell);
        }

        return (labels, contents);
    }

    /// <summary>Whether the text is a level label in full spelling.</summary>
    public bool IsFullLabel(string text) =>
        text.Length >= FullLabelLength
        && (vocabulary.Level1.Find(text) is not null || vocabulary.Level2.Find(text) is not null);

    private bool IsLevel2At(IReadOnlyList<Cell> cells, int index) =>
        index < cells.Count && cells[index].Text.Length >= FullLabelLength
        && vocabulary.Level2.Find(cells[index].Text) is not null;

    // 满意度 and 服务对象满意度 name levels and indicators; only where no indicator can stand are they a level's.
    private List<LevelLabel> ShortLabel(Cell cell, List<LevelLabel> before, bool hasCostChildren)
    {
        var word = cell.Text.TrimEnd('等');
        var label = Label(cell, word, before, hasCostChildren) ?? Label(cell, word + "指标", before, hasCostChildren);
        return label is null ? [] : [label];
    }

    private bool IsSection(Cell cell) =>
        vocabulary.Head.Find(cell.Text) is { Kind: TermKind.Field, Code: "section_indicators" };

    private List<LevelLabel> LabelsIn(Cell cell, List<LevelLabel> before, bool hasCostChildren)
    {
        if (Label(cell, cell.Text, before, hasCostChildren) is { } label) return [label];
        if (!cell.Text.AsSpan().ContainsAny(' ', '\u3000')) return [];
        var parts = cell.Text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        var labels = parts.Select(part => Label(cell, part, before, hasCostChildren)).OfType<LevelLabel>().ToList();
        return labels.Count == parts.Length ? labels : [];
    }

    private LevelLabel? Label(Cell cell, string text, List<LevelLabel> before, bool hasCostChildren)
    {
        var level1 = vocabulary.Level1.Find(text);
        var level2 = vocabulary.Level2.Find(text);
        var isLevel2 = level2 is not null && (level1 is null || !hasCostChildren);
        if (isLevel2) return new LevelLabel(2, level2!.Code, text, cell.Place);
        if (level1 is null) return null;

        // 满意度指标 printed twice in a row is level 1 and its only level 2.
        var children = vocabulary.Categories.Where(category => category.Level1 == level1.Code).ToList();
        var isRepeated = before.Any(label => label.Level == 1 && label.Name == level1.Code);
        return isRepeated && children.Count == 1
            ? new LevelLabel(2, children[0].Level2, text, cell.Place)
            : new LevelLabel(1, level1.Code, text, cell.Place);
    }

    /// <summary>Takes damaged labels (<c>效益指</c>) out of a row that has more contents than columns for them.</summary>
    /// <param name="labels">The labels found so far; damaged ones are added.</param>
    /// <param name="contents">The contents; damaged labels are removed from the left.</param>
    /// <param name="most">How many contents a row can have.</param>
    /// <param name="notes">Receives the repairs.</param>
    public void TakeDamaged(List<LevelLabel> labels, List<Cell> contents, int most, FormNotes notes)
    {
        while (contents.Count > most && NearLabel(contents[0], anyLength: true, notes) is { } label)
        {
            labels.Add(label);
            contents.RemoveAt(0);
        }
    }

    private List<LevelLabel> DamagedLabel(Cell cell, FormNotes notes) =>
        cell.Text.EndsWith("指标", StringComparison.Ordinal) && NearLabel(cell, anyLength: false, notes) is { } label
            ? [label]
            : [];

    private LevelLabel? NearLabel(Cell cell, bool anyLength, FormNotes notes)
    {
        var level = 2;
        var term = vocabulary.Level2.FindNear(cell.Text, out var label, anyLength);
        if (term is null)
        {
            level = 1;
            term = vocabulary.Level1.FindNear(cell.Text, out label, anyLength);
        }

        if (term is null) return null;
        notes.Repairs.Add(new Repair(
            "LABEL_SPELLING", level == 1 ? "level1" : "level2", null, cell.Text, label,
            "标签有一个字损坏，按最接近的标签读", cell.Place));
        return new LevelLabel(level, term.Code, cell.Text, cell.Place);
    }
}
