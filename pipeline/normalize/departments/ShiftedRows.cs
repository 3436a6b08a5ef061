using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>Tells rows of delimited text that lost or won a blank, so that all behind it is a column off.</summary>
/// <remarks>数量指标 below 一级指标, 效益指标 as a name, a target where the name should be: the row is refused.</remarks>
internal sealed class ShiftedRows(Vocabulary vocabulary, TargetShape shape)
{
    /// <summary>Refuses the form for each of them.</summary>
    public void Refuse(IEnumerable<TableItem> items, FormNotes notes)
    {
        foreach (var item in items)
        {
            foreach (var label in item.Labels.Where(IsOfTheOther))
            {
                notes.Refuse(label.Place, label.Level == 1 ? "一级指标" : "二级指标", label.Text,
                    $"是{(label.Level == 1 ? "二" : "一")}级指标的名称，这一行的单元格错了位");
            }

            if (Level(1, item.Name.Text) is not null || Level(2, item.Name.Text) is not null)
                notes.Refuse(item.Name.Place, "三级指标", item.Name.Text, "是一级或二级指标的名称，这一行的单元格错了位");
            else if (shape.IsOnlyTarget(item.Name.Text))
                notes.Refuse(item.Name.Place, "三级指标", item.Name.Text, "是一个目标值，而这一行没有指标名称");
            else if (item.Target is null && Beside(item) is { } beside)
                notes.Refuse(beside.Place, "指标值", beside.Text, "像是目标值，却不在指标值一栏，而那一栏是空的");
        }
    }

    // 满意度指标 and its only level 2 are printed for each other.
    private bool IsOfTheOther(LevelLabel label) =>
        Level(label.Level, label.Text) is null && Level(3 - label.Level, label.Text) is { Code: var name }
        && vocabulary.Categories.Where(one => one.Level1 == name || one.Level2 == name)
            .All(one => vocabulary.Categories.Count(other => other.Level1 == one.Level1) > 1);

    private Term? Level(int level, string text) => (level == 1 ? vocabulary.Level1 : vocabulary.Level2).Find(text);

    private Cell? Beside(TableItem item) =>
        item.Sides.Select(side => side.Cell).FirstOrDefault(cell => !CellKinds.IsNumber(cell.Text)
            && shape.IsOnlyTarget(cell.Text));
}
