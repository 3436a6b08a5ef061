using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Rulings as drawn → the straight lines a person sees.</summary>
/// <remarks>
/// Programs draw one line in many pieces, one per cell side (Chromium, WeasyPrint), or as two lines side by side:
/// pieces of nearly the same position that touch or overlap become one line. Pieces far apart stay lines of their own,
/// for the columns of two tables on one page may differ by very little.
/// </remarks>
internal static class RulingLines
{
    /// <summary>Lines closer than this many points are one: double borders, borders of neighbouring cells.</summary>
    public const double Snap = 3;

    // In points: a dot alone, or the side of a dotted line that crosses, is no line.
    private const double Shortest = 0.99;

    // Far more than a form has; a page of hatching must not take seconds.
    private const int Most = 500;

    /// <summary>The horizontal or the vertical lines, by position and start.</summary>
    public static List<Ruling> Join(IReadOnlyList<Ruling> rulings, bool isHorizontal)
    {
        var pieces = new List<Ruling>();
        foreach (var ruling in rulings)
        {
            var isUsable = ruling.IsHorizontal == isHorizontal
                && double.IsFinite(ruling.Position) && double.IsFinite(ruling.From) && double.IsFinite(ruling.To);
            if (isUsable) pieces.Add(ruling.From <= ruling.To ? ruling : Turned(ruling));
        }

        pieces.Sort(static (one, other) =>
        {
            var order = one.From.CompareTo(other.From);
            return order != 0 ? order : one.Position.CompareTo(other.Position);
        });
        var lines = Grow(pieces, isHorizontal);
        lines.RemoveAll(line => line.To - line.From < Shortest);
        if (lines.Count > Most)
        {
            lines.Sort(static (one, other) => (other.To - other.From).CompareTo(one.To - one.From));
            lines.RemoveRange(Most, lines.Count - Most);
        }

        lines.Sort(ByPosition);
        return lines;
    }

    /// <summary>By position, then by start.</summary>
    public static int ByPosition(Ruling one, Ruling other)
    {
        var order = one.Position.CompareTo(other.Position);
        return order != 0 ? order : one.From.CompareTo(other.From);
    }

    private static Ruling Turned(Ruling ruling) => ruling with { From = ruling.To, To = ruling.From };

    // From start to end over the page; a line that no piece reaches any more is finished.
    private static List<Ruling> Grow(List<Ruling> pieces, bool isHorizontal)
    {
        var finished = new List<Ruling>(Math.Min(pieces.Count, 64));
        var growing = new List<Line>();
        foreach (var piece in pieces)
        {
            var isTaken = false;
            for (var index = growing.Count - 1; index >= 0; index--)
            {
                var line = growing[index];
                if (piece.From - line.To > Snap)
                {
                    finished.Add(line.Finish(isHorizontal));
                    growing[index] = growing[^1];
                    growing.RemoveAt(growing.Count - 1);
                }
                else if (!isTaken && line.IsBeside(piece.Position))
                {
                    growing[index] = line.With(piece);
                    isTaken = true;
                }
            }

            if (!isTaken) growing.Add(new Line(piece.Position, piece.Position, piece.From, piece.To));
        }

        foreach (var line in growing) finished.Add(line.Finish(isHorizontal));
        return finished;
    }

    private readonly record struct Line(double First, double Last, double From, double To)
    {
        public bool IsBeside(double position) => position >= Last - Snap && position <= First + Snap;

        public Line With(in Ruling piece) =>
            new(Math.Min(First, piece.Position), Math.Max(Last, piece.Position), From, Math.Max(To, piece.To));

        public Ruling Finish(bool isHorizontal) => new(isHorizontal, (First + Last) / 2, From, To);
    }
}
