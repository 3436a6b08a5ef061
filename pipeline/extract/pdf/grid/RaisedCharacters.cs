namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Gives raised and lowered digits the characters that say so: <c>10⁴m³</c>, <c>H₂O</c>.</summary>
/// <remarks>
/// Read as plain digits they would join the number: a footnote behind <c>100</c> would make <c>1001</c>.
/// </remarks>
internal static class RaisedCharacters
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    // In units of the size of the character they belong to. Writer raises by a third at 58 %, browsers at 83 %.
    private const double Shift = 0.15;
    private const double ShiftAtFullSize = 0.3;
    private const double SmallSize = 0.88;

    /// <summary>Changes the texts of such digits; the marks stand in reading order.</summary>
    public static void Mark(Span<Mark> marks)
    {
        for (var first = 0; first < marks.Length;)
        {
            var end = TextPiece.EndOf(marks, first);
            if (end - first > 1) MarkLine(marks[first..end]);
            first = end;
        }
    }

    private static void MarkLine(Span<Mark> line)
    {
        if (IsLevel(line)) return;
        var baseAt = Base(line);
        for (var index = 0; index < line.Length; index++)
        {
            ref var mark = ref line[index];
            if (mark.IsBlank || index == baseAt) continue;
            if (RankOf(mark, line[baseAt]) is not { } digits) baseAt = index;
            else if (mark.Text is [>= '0' and <= '9'])
                mark = mark with { Text = digits.Substring(mark.Text[0] - '0', 1) };
        }
    }

    // Nearly every line is: one size, one baseline.
    private static bool IsLevel(ReadOnlySpan<Mark> line)
    {
        foreach (ref readonly var mark in line)
        {
            if (Math.Abs(mark.Across - line[0].Across) >= Shift * Math.Min(mark.Size, line[0].Size)) return false;
        }

        return true;
    }

    // The first character of the largest size: a line may begin with a raised one.
    private static int Base(ReadOnlySpan<Mark> line)
    {
        var largest = 0;
        for (var index = 1; index < line.Length; index++)
        {
            var isLarger = line[index].Size > line[largest].Size || line[largest].IsBlank;
            if (!line[index].IsBlank && isLarger) largest = index;
        }

        return largest;
    }

    private static string? RankOf(in Mark mark, in Mark of)
    {
        var up = (of.Across - mark.Across) / of.Size;
        var isSmall = mark.Size <= SmallSize * of.Size;
        if (Math.Abs(up) < (isSmall ? Shift : ShiftAtFullSize)) return null;
        return up > 0 ? Raised : Lowered;
    }
}
