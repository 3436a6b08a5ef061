namespace PerfEtl.Pipeline.Check.Words;

/// <summary>
/// One row of <c>seeds/lookups/check_stutter_marks.csv</c>: a character that ends words but begins none.
/// </summary>
/// <remarks>Doubled, it is a slip: 硬件件. Most characters do begin words: 会议议题, 项目目标 and 工作作风 are correct.</remarks>
/// <param name="Character">For example 件.</param>
/// <param name="UnlessFollowedBy">Characters with which it does begin a word: 数, as in 案件件数.</param>
internal sealed record StutterMark(string Character, string UnlessFollowedBy);
