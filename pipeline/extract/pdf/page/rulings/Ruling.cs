namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>A horizontal or vertical line on the page, from a stroke, a thin fill or the edge of a frame.</summary>
/// <param name="IsHorizontal">Horizontal or vertical; slanted lines are no rulings.</param>
/// <param name="Position">Its middle: distance from the top if horizontal, from the left if vertical.</param>
/// <param name="From">Where it begins: left or top end.</param>
/// <param name="To">Where it ends: right or bottom end.</param>
internal readonly record struct Ruling(bool IsHorizontal, double Position, double From, double To);
