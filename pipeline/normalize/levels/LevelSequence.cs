using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>The cheapest division of a form's indicators into blocks of one level 2 each.</summary>
/// <remarks>
/// Printed labels say where blocks are, names say what they are, the taxonomy's order is the prior; the best whole
/// sequence wins. Exact search over blocks, front to back. A label in a foreign block may belong to the block after it
/// (it slipped up) or before it (it slipped down), so what it costs is known only when its block ends: a state is the
/// row where a block ends, its category, and its length as far as a label can slip.
/// </remarks>
internal sealed class LevelSequence
{
    private const int Lengths = LevelCosts.Reach + 1;

    private readonly IndicatorCategory[] categories;
    private readonly double[][] names;
    private readonly Mark[][] marksAt;
    private readonly string?[] level1;
    private readonly int count;
    private readonly bool[] isOnlyChild;
    private readonly BlockEnd[] ends;
    private LevelCosts costs = LevelCosts.Strict;

    /// <param name="categories">The categories that may occur, in the taxonomy's order.</param>
    /// <param name="lone">Categories that are the only level 2 of their level 1, which then names them too.</param>
    /// <param name="names">Per item and category, what its name has against the category.</param>
    /// <param name="marks">The printed level-2 labels.</param>
    /// <param name="level1">Per item the level 1 printed on its row, or null.</param>
    public LevelSequence(
        IReadOnlyList<IndicatorCategory> categories, IReadOnlySet<IndicatorCategory> lone,
        IReadOnlyList<double[]> names, IReadOnlyList<LabelMark> marks, IReadOnlyList<string?> level1)
    {
        (this.categories, this.names, this.level1) = ([.. categories], [.. names], [.. level1]);
        count = names.Count;
        var byPosition = marks.ToLookup(
            mark => mark.Position,
            mark => new Mark(mark.Position, Array.IndexOf(this.categories, mark.Category), mark.IsAlone, mark.IsOdd));
        marksAt = [.. Enumerable.Range(0, count + 1).Select(position => byPosition[position].ToArray())];
        isOnlyChild = [.. categories.Select(category => lone.Contains(category))];
        ends = new BlockEnd[(count + 1) * categories.Count * Lengths];
    }

    /// <summary>The blocks in order; together they cover every item.</summary>
    /// <param name="deviations">What deviations cost.</param>
    public IReadOnlyList<LevelBlock> Best(LevelCosts deviations)
    {
        costs = deviations;
        Array.Fill(ends, BlockEnd.None);
        for (var from = 0; from < count; from++)
            for (var category = 0; category < categories.Length; category++)
                Extend(from, category, from == 0 ? (0, -1) : Enter(from, category));
        return Trace();
    }

    // The first of the states that end at a row with a category, one for each length that is told apart.
    private int StatesOf(int to, int category) => ((to * categories.Length) + category) * Lengths;

    // The best way to begin a block of this category at this row, with the block before it settled.
    private (double Cost, int Before) Enter(int from, int category)
    {
        var best = (Cost: double.PositiveInfinity, Before: -1);
        for (var before = 0; before < categories.Length; before++)
        {
            if (before == category) continue;
            var order = categories[category].Order < categories[before].Order ? LevelCosts.Backward : 0;
            var first = StatesOf(from, before);
            for (var state = first; state < first + Lengths; state++)
            {
                ref readonly var end = ref ends[state];
                if (end.Cost + order >= best.Cost) continue;
                var total = end.Cost + order + Settle(end, category) + SlippedDown(end, from, category);
                if (total < best.Cost) best = (total, state);
            }
        }

        return best;
    }

    private void Extend(int from, int category, (double Cost, int Before) entry)
    {
        var inside = entry.Cost;
        var hasLabel = entry.Before >= 0 && OwnsPendingOf(ends[entry.Before], category);
        for (var to = from + 1; to <= count; to++)
        {
            inside += names[to - 1][category];
            if (level1[to - 1] is { } printed && printed != categories[category].Level1)
                inside += LevelCosts.Level1Conflict;
            if (!hasLabel && HasMark(to - 1, category))
            {
                inside += costs.RowAboveLabel * (to - 1 - from);
                hasLabel = true;
            }

            var outOfReach = to - 1 - LevelCosts.Reach;
            if (outOfReach >= from) inside += LostAt(outOfReach, from, category, entry.Before);
            var unlabelled = hasLabel ? 0 : Unlabelled(category, from, to);
            var total = inside + unlabelled;
            ref var kept = ref ends[StatesOf(to, category) + Math.Min(to - from, Lengths) - 1];
            if (total < kept.Cost)
                kept = new BlockEnd(from, to, category, total, entry.Before, unlabelled < LevelCosts.NoLabel);
        }
    }

    private bool HasMark(int row, int category)
    {
        foreach (var mark in marksAt[row])
            if (mark.Category == category) return true;
        return false;
    }

    // Foreign labels out of reach of the block after: lost, unless the block before owns them.
    private double LostAt(int row, int from, int category, int before)
    {
        var lost = 0.0;
        foreach (var mark in marksAt[row])
            if (mark.Category != category && !IsOwnedBefore(mark, from, before)) lost += Lost(mark);
        return lost;
    }

    private bool IsOwnedBefore(Mark mark, int from, int before) =>
        before >= 0 && mark.Position == from && mark.Category == ends[before].Category;

    private static double Lost(Mark mark) => mark.IsAlone ? LevelCosts.LostLabelAlone : LevelCosts.LostLabel;

    // Foreign labels on the last rows of a block are pending: the block after may own them.
    private bool IsPending(Mark mark, in BlockEnd end) =>
        mark.Category != end.Category && !IsOwnedBefore(mark, end.From, end.Before);

    private static int FirstPending(in BlockEnd end) => Math.Max(end.From, end.To - LevelCosts.Reach);

    private bool OwnsPendingOf(in BlockEnd end, int category)
    {
        for (var row = FirstPending(end); row < end.To; row++)
            foreach (var mark in marksAt[row])
                if (mark.Category == category && IsPending(mark, end)) return true;
        return false;
    }

    // What the pending labels cost once the category of the block after is known; -1 for the end of the form.
    private double Settle(in BlockEnd end, int next)
    {
        var cost = 0.0;
        for (var row = FirstPending(end); row < end.To; row++)
        {
            foreach (var mark in marksAt[row])
            {
                if (!IsPending(mark, end)) continue;
                var isOwned = mark.Category == next && !mark.IsAlone;
                var slip = mark.IsOdd ? LevelCosts.OddSlipUp : LevelCosts.SlipUp;
                cost += isOwned ? slip * (end.To - row) : Lost(mark);
            }
        }

        return cost;
    }

    private double SlippedDown(in BlockEnd before, int from, int category)
    {
        var cost = 0.0;
        foreach (var mark in marksAt[from])
        {
            if (mark.Category == before.Category && before.Category != category)
                cost += mark.IsAlone ? LevelCosts.SlipDownAlone : LevelCosts.SlipDown;
        }

        return cost;
    }

    private double Unlabelled(int category, int from, int to)
    {
        if (HasMark(to, category)) return 0;
        for (var item = from; isOnlyChild[category] && item < to; item++)
            if (level1[item] == categories[category].Level1) return LevelCosts.OnlyLevel1Label;
        return LevelCosts.NoLabel;
    }

    private List<LevelBlock> Trace()
    {
        var best = StatesOf(count, 0);
        for (var state = best + 1; state < ends.Length; state++)
            if (Total(ends[state]) < Total(ends[best])) best = state;

        var blocks = new List<LevelBlock>();
        for (var state = best; state >= 0; state = ends[state].Before)
        {
            var end = ends[state];
            blocks.Add(new LevelBlock(end.From, end.To, categories[end.Category], end.IsLabelled));
        }

        blocks.Reverse();
        return blocks;
    }

    private double Total(in BlockEnd end)
    {
        var total = end.Cost + Settle(end, -1);
        foreach (var mark in marksAt[count])
            if (mark.Category != end.Category) total += Lost(mark);
        return total;
    }

    /// <summary>A printed label with its category's place in the list; its category always occurs.</summary>
    private readonly record struct Mark(int Position, int Category, bool IsAlone, bool IsOdd);

    /// <summary>A block and the cheapest way to it; labels on its last rows are not settled yet.</summary>
    /// <param name="From">Index of the block's first item.</param>
    /// <param name="To">Index after its last.</param>
    /// <param name="Category">Its category's place in the list.</param>
    /// <param name="Cost">What the way to its end costs.</param>
    /// <param name="Before">The state of the block before; -1 for the first.</param>
    /// <param name="IsLabelled">Whether a printed label names the block.</param>
    private readonly record struct BlockEnd(
        int From, int To, int Category, double Cost, int Before, bool IsLabelled)
    {
        /// <summary>A state that nothing leads to.</summary>
        public static BlockEnd None { get; } = new(0, 0, 0, double.PositiveInfinity, -1, IsLabelled: false);
    }
}
