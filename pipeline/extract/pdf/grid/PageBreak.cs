namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Decides at a page break which pieces are one cell, and whether a row is cut in two.</summary>
/// <remarks>
/// <para>
/// Where a program leaves cut cells open (Chromium, WeasyPrint, Qt), the borders decide: open on both sides is one
/// cell, anything else is two. A row whose cells are all one is cut.
/// </para>
/// <para>
/// Where it closes them (LibreOffice, Word), the texts are the evidence. A row counts as cut if no text that stands on
/// both sides has ended above the break (its last line is full), and the two halves complement each other: a text goes
/// on in one column while another column has text on one side only; or no column has text on both sides; or every text
/// goes on. A row that begins on the new page and lacks its target, below a name that fills its
/// last line to the end, is mistaken for a cut one. If the row is not cut, cells that cover several rows, and the
/// labels left of the first text that stands on both sides, are still one cell with a blank piece beyond the break; a
/// blank piece of one row above the break only if the table leaves no cells of that column blank elsewhere, for a blank
/// cell of its own must not get the label of the block below.
/// </para>
/// </remarks>
internal static class PageBreak
{
    /// <summary>The pairs that are one cell, and whether all of the row is.</summary>
    /// <param name="pairs">The pieces that meet, left to right.</param>
    /// <param name="isComplete">Every cell at the break has its counterpart.</param>
    /// <param name="showsCuts">The document's program leaves cut cells open.</param>
    /// <param name="hasBlanks">Whether the table has blank cells of one row in a column, away from the break.</param>
    /// <param name="isLabel">Whether a text is a known label.</param>
    public static (bool IsCut, List<PageBreakPair> Joined) Decide(
        List<PageBreakPair> pairs, bool isComplete, bool showsCuts, Predicate<int> hasBlanks,
        Func<string, bool> isLabel)
    {
        var open = pairs.FindAll(pair => pair.IsOpen);
        if (isComplete && IsRemnant(pairs)) return (true, pairs);
        if (AreTwoRows(open)) return (false, LabelsOfTwoRows(pairs, isLabel));
        if (open.Count > 0 || showsCuts) return (isComplete && open.Count == pairs.Count && open.Count > 0, open);
        if (isComplete && IsCut(pairs, isLabel)) return (true, pairs);
        return (false, Labels(pairs, hasBlanks, isLabel));
    }

    // What is left of a row when all its text stands above: padding, an empty last paragraph.
    private static bool IsRemnant(List<PageBreakPair> pairs)
    {
        var (texts, blanks) = (0, 0);
        foreach (var pair in pairs)
        {
            if (pair.HasLower && !(pair.IsOpen && pair.Lower.RowSpan > 1)) return false;
            if (pair.Lower.RowSpan > 1) continue;
            if (pair.HasUpper) texts++;
            else blanks++;
        }

        return texts > 0 && texts >= blanks;
    }

    // No line at all between two whole rows: more than one column has its text above, ended, and its text below.
    private static bool AreTwoRows(List<PageBreakPair> pairs)
    {
        var both = pairs.FindAll(pair => !pair.IsMerged && pair.HasBoth && !pair.IsLong);
        return both.Count > 1 && both.FindAll(pair => !pair.CanGoOn).Count > 1;
    }

    // Merged cells go on, and so does a label that is cut itself: it stands left of the texts that have ended.
    private static List<PageBreakPair> LabelsOfTwoRows(List<PageBreakPair> pairs, Func<string, bool> isLabel)
    {
        var ended = pairs.FindIndex(pair => !pair.IsMerged && pair.HasBoth && !pair.CanGoOn);
        return [.. pairs.Where((pair, index) => pair.IsOpen
            && (pair.IsMerged || IsLabelCut(pair, isLabel) || (index < ended && pair.CanGoOn)))];
    }

    private static bool IsCut(List<PageBreakPair> pairs, Func<string, bool> isLabel)
    {
        // Calc draws all texts of a cut row on both pages; a text alone that stands twice is of two rows.
        if (pairs.Exists(pair => pair.IsTextTwice) && pairs.Exists(pair => pair.AreOtherTexts)) return false;
        var (goOn, canGoOn, upper, lower) = (0, 0, 0, 0);
        foreach (var pair in pairs)
        {
            if (pair.IsDoubled && pair.IsMerged) continue;
            if (pair.HasBoth)
            {
                var isLabelCut = IsLabelCut(pair, isLabel);
                if ((pair.IsMerged && !isLabelCut) || pair.AreTwoNumbers || pair.AreTwoValues)
                    return false;
                if (pair.GoesOn || isLabelCut) goOn++;
                else if (pair.CanGoOn || pair.IsLong) canGoOn++;
                else return false;
            }
            else if (!pair.IsMerged && pair.HasUpper != pair.HasLower)
            {
                if (pair.HasUpper) upper++;
                else lower++;
            }
        }

        if (goOn + canGoOn == 0) return lower > 0;
        return upper + lower > 0 || (goOn > 0 && canGoOn == 0);
    }

    private static bool IsLabelCut(PageBreakPair pair, Func<string, bool> isLabel) =>
        isLabel(pair.Upper.TextWith(pair.Lower))
        && !(isLabel(pair.Upper.Text) && isLabel(pair.Lower.Text));

    private static List<PageBreakPair> Labels(
        List<PageBreakPair> pairs, Predicate<int> hasBlanks, Func<string, bool> isLabel)
    {
        var joined = new List<PageBreakPair>();
        var first = pairs.FindIndex(pair =>
            pair.HasBoth && !pair.IsDoubled && !pair.IsNumbering && !IsLabelCut(pair, isLabel));
        for (var index = 0; index < pairs.Count; index++)
        {
            var pair = pairs[index];
            var isLabelPlace = index < first || pair.IsMerged;
            var isBlankOfItsOwn = !pair.HasUpper && pair.HasLower && pair.Upper.RowSpan == 1
                && hasBlanks(pair.Upper.Columns.From);
            var isOne = pair.HasBoth && !pair.IsDoubled
                ? IsLabelCut(pair, isLabel)
                : isLabelPlace && !isBlankOfItsOwn;
            if (isOne) joined.Add(pair);
        }

        return joined;
    }
}
