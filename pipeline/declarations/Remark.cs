namespace PerfEtl.Pipeline.Declarations;

/// <summary>Something seen in the form's layout that changed no value but that a rule may want to report.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Text">The text concerned, as printed; empty for a blank line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="RowNo">The indicator's row number the remark belongs to; null for none.</param>
internal sealed record Remark(RemarkKind Kind, string Text, Place Place, int? RowNo = null);
