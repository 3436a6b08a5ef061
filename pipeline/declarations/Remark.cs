namespace PerfEtl.Pipeline.Declarations;

/// <summary>Something seen in the form's layout that changed no value but that a rule may want to report.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Text">The text concerned, as printed; empty for a blank line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="RowNo">The indicator's row number the remark belongs to; null for none.</param>
internal sealed record Remark(RemarkKind Kind, string Text, Place Place, int? RowNo = null);

/// <summary>The layout oddities that extraction and normalization notice.</summary>
internal enum RemarkKind
{
    /// <summary>A level label on a row without an indicator.</summary>
    OrphanLabel,

    /// <summary>The same level-2 label in two cells of one row.</summary>
    DoubledLabel,

    /// <summary>Two level-2 labels in one cell.</summary>
    TwoLabelsInCell,

    /// <summary>A blank line inside the indicator table, mostly a page break.</summary>
    BlankLineInTable,

    /// <summary>A line of dashes inside the indicator table.</summary>
    SeparatorLine,

    /// <summary>A text that belongs to no field, label or indicator.</summary>
    StrayText,

    /// <summary>A label printed twice with the same value.</summary>
    DoubledField,

    /// <summary>A target that was read but whose print looks damaged: <c>+00%</c>.</summary>
    DoubtfulTarget,

    /// <summary>A cell of the indicator table that stands under no head, or in no indicator's row.</summary>
    UnclaimedCell,

    /// <summary>A column of the indicator table whose head is in no lookup; what stands in it was not loaded.</summary>
    UnknownColumn,

    /// <summary>
    /// The last row of the indicators, without a target and unlike its level: perhaps a text below the table.
    /// </summary>
    DoubtfulRow,

    /// <summary>A text that the page holds but does not show: white, covered, or too small to read.</summary>
    UnseenText,

    /// <summary>A text with a line through it.</summary>
    StruckText,

    /// <summary>The print says otherwise than what is set for the form's source.</summary>
    SourceContradicts,

    /// <summary>A text in a row, a column or a sheet that is hidden.</summary>
    HiddenText,
}
