namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_lone_marks.csv</c>: a neighbour that explains a lone digit or letter.
/// </summary>
/// <param name="Script"><c>digit</c> or <c>letter</c>.</param>
/// <param name="Side">Where the neighbour stands: <c>before</c> as 第 of 第1批, or <c>after</c> as 类 of A类.</param>
/// <param name="Character">The neighbour.</param>
internal sealed record LoneMark(string Script, string Side, string Character);
