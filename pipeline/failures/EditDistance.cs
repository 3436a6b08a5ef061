namespace PerfEtl.Pipeline.Failures;

/// <summary>
/// How many characters must be changed, put in or left out to make one text of another (Levenshtein).
/// </summary>
internal static class EditDistance
{
    /// <summary>提示 and 提升 are 1 apart; equal texts 0.</summary>
    public static int Between(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var substituted = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(substituted, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[right.Length];
    }
}
