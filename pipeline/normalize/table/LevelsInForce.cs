using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The level labels under which a row of a ruled table stands; null where none was printed yet.</summary>
internal sealed record LevelsInForce(LevelLabel? Level1, LevelLabel? Level2)
{
    /// <summary>The merged cell without a label that stands beside the row as its level 1; null for none.</summary>
    public Place? Blank1 { get; private init; }

    /// <summary>The same for its level 2.</summary>
    public Place? Blank2 { get; private init; }

    /// <summary>The merged cell without a label that tells its rows from those above; null for none.</summary>
    public Place? Blank => Blank2 ?? Blank1;

    /// <summary>The same after the labels of one more row; a new level 1 ends the level 2 before it.</summary>
    public LevelsInForce Under(IReadOnlyList<LevelLabel> labels)
    {
        var levels = this;
        foreach (var label in labels)
        {
            if (label.Level == 2) levels = levels with { Level2 = label, Blank2 = null };
            else if (label.Place != levels.Level1?.Place) levels = new LevelsInForce(label, null);
        }

        return levels;
    }

    /// <summary>The same beside blank merged cells: each is a block of its own, whose label nobody printed.</summary>
    public LevelsInForce UnderBlank(IReadOnlyList<Cell> cells, IndicatorColumns head)
    {
        var levels = this;
        foreach (var cell in cells)
        {
            var role = head.RoleOf(cell);
            if (role == "level1" && cell.Place != levels.Blank1)
                levels = new LevelsInForce(null, null) { Blank1 = cell.Place };
            else if (role == "level2" && cell.Place != levels.Blank2)
                levels = levels with { Level2 = null, Blank2 = cell.Place };
        }

        return levels;
    }
}
