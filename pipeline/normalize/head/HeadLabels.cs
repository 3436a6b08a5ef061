using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Tells labels from values in the rows above the indicator table.</summary>
internal static class HeadLabels
{
    private static readonly char[] Colons = [':', '：'];

    /// <summary>The rows with every cell told; a damaged label counts only if its field has no sound one.</summary>
    public static IReadOnlyList<IReadOnlyList<LabelledCell>> Tell(
        IReadOnlyList<Row> rows, Vocabulary vocabulary, FormNotes notes)
    {
        var told = rows.Select(row => row.Cells.SelectMany(cell => TellOne(cell, vocabulary)).ToList()).ToList();
        var sound = told.SelectMany(row => row).Where(cell => cell.Term is not null).Select(cell => cell.Term!.Code)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in told)
        {
            for (var index = 0; index < row.Count; index++)
            {
                if (row[index].Term is null && NearTerm(row[index].Cell, vocabulary, sound, notes) is { } term)
                    row[index] = row[index] with { Term = term };
            }
        }

        return told;
    }

    // “项目名称：某某项目” holds label and value in one cell.
    private static IEnumerable<LabelledCell> TellOne(Cell cell, Vocabulary vocabulary)
    {
        var term = vocabulary.Head.Find(cell.Text);
        var colon = cell.Text.IndexOfAny(Colons);
        if (term is null && colon > 0 && colon < cell.Text.Length - 1
            && vocabulary.Head.Find(cell.Text.AsSpan(0, colon)) is { } inner)
        {
            yield return new LabelledCell(cell with { Text = cell.Text[..(colon + 1)], ColumnSpan = 0 }, inner);
            yield return new LabelledCell(cell with { Text = cell.Text[(colon + 1)..].Trim() }, null);
            yield break;
        }

        yield return new LabelledCell(cell, term);
    }

    private static Term? NearTerm(Cell cell, Vocabulary vocabulary, HashSet<string> sound, FormNotes notes)
    {
        var near = vocabulary.Head.FindNear(cell.Text, out var label);
        if (near is null || sound.Contains(near.Code)) return null;
        notes.Repairs.Add(new Repair(
            "LABEL_SPELLING", near.Code, null, cell.Text, label, "栏目名有一个字损坏，按最接近的栏目名读", cell.Place));
        return near;
    }
}
