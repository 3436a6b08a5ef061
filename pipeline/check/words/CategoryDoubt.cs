namespace PerfEtl.Pipeline.Check.Words;

/// <summary>One row of <c>seeds/lookups/check_category_doubts.csv</c>.</summary>
/// <param name="Word">A word in a project's name, for example 第一年.</param>
/// <param name="Category">The 项目类别 that such a name contradicts, for example 经常性项目.</param>
internal sealed record CategoryDoubt(string Word, string Category);
