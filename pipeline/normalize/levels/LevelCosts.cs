namespace PerfEtl.Pipeline.Normalize.Levels;

/// <summary>What deviations from a clean table cost, on the scale of <c>name_evidence.csv</c>.</summary>
/// <remarks>
/// A printed label is strong evidence of where its block is, weak evidence of where exactly the block begins: merged
/// cells print their label on the first row, in the middle, or a row too high. The figures are ordered, not fitted:
/// losing a label outright costs more than any one name says, and a block without a label costs less than a name that
/// is as good as certain.
/// </remarks>
/// <param name="RowAboveLabel">A row of a block that stands above the block's own label.</param>
internal sealed record LevelCosts(double RowAboveLabel)
{
    /// <summary>For a form whose labels stand where they belong.</summary>
    public static LevelCosts Strict { get; } = new(1.2);

    /// <summary>For a form that has been seen to displace labels.</summary>
    public static LevelCosts Lenient { get; } = new(0.6);

    /// <summary>A label on an indicator's row that names no block at all.</summary>
    public const double LostLabel = 5;

    /// <summary>A label alone on its row that names no block: forms print empty categories too.</summary>
    public const double LostLabelAlone = 1;

    /// <summary>A label one row above its block, where its print shows that it slipped.</summary>
    public const double OddSlipUp = 0.5;

    /// <summary>A label one row above its block, where it looks regular.</summary>
    public const double SlipUp = 2;

    /// <summary>A label on the first row below its block.</summary>
    public const double SlipDown = 1;

    /// <summary>A label alone on the row below its block.</summary>
    public const double SlipDownAlone = 0.7;

    /// <summary>A block whose label is printed nowhere.</summary>
    public const double NoLabel = 2;

    /// <summary>A block whose level 2 is not printed but whose level 1 is, and has no other level 2.</summary>
    public const double OnlyLevel1Label = 0.5;

    /// <summary>A block that stands after one that should follow it.</summary>
    public const double Backward = 2;

    /// <summary>A printed level 1 that contradicts the row's level 2.</summary>
    public const double Level1Conflict = 0.7;

    /// <summary>How many rows a label may slip up.</summary>
    public const int Reach = 3;
}
