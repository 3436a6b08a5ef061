using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>The level labels under which a row of a ruled table stands; null where none was printed yet.</summary>
internal sealed record LevelsInForce(LevelLabel? Level1, LevelLabel? Level2)
{
    /// <summary>The same after the labels of one more row; a new level 1 ends the level 2 before it.</summary>
    public LevelsInForce Under(IReadOnlyList<LevelLabel> labels)
    {
        var levels = this;
        foreach (var label in labels)
        {
            if (label.Level == 2) levels = levels with { Level2 = label };
            else if (label.Place != levels.Level1?.Place) levels = new LevelsInForce(label, null);
        }

        return levels;
    }
}
