using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Reads the levels of a form about a whole department: 履职效能, 管理效率 and others that no taxonomy has.</summary>
/// <remarks>The column tells which level a label is of; what the taxonomy does not know stays as printed.</remarks>
internal sealed class OwnLevels(Vocabulary vocabulary)
{
    /// <summary>The labels among the cells of a row that stand below the levels' heads or left of the table.</summary>
    public List<LevelLabel> Read(IReadOnlyList<Cell> candidates, IndicatorColumns head, FormNotes notes)
    {
        var found = new List<LevelLabel>();
        foreach (var cell in candidates)
        {
            switch (head.RoleOf(cell))
            {
                case "level1":
                    found.Add(new LevelLabel(1, Name(vocabulary.Level1, cell), cell.Text, cell.Place));
                    break;
                case "level2":
                    found.Add(new LevelLabel(2, Name(vocabulary.Level2, cell), cell.Text, cell.Place));
                    break;
                default:
                    if (IsSection(cell)) break;
                    notes.Unclaimed(cell);
                    continue;
            }

            notes.Claim("label", 1);
        }

        return found;
    }

    private static string Name(TermBook levels, Cell cell) => levels.Find(cell.Text)?.Code ?? cell.Text;

    private bool IsSection(Cell cell) =>
        vocabulary.Head.Find(cell.Text)?.Code == "section_indicators"
        || vocabulary.Departments.Sections.Find(cell.Text) is { Code: "indicators" };
}
