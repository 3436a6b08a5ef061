namespace PerfEtl.Pipeline.Failures;

/// <summary>The name somebody may have meant: <c>load</c> for <c>laod</c>.</summary>
internal static class Nearest
{
    private const int Slips = 2;
    private const int LettersForASlip = 3;

    /// <summary>The most alike of the names, if one is alike enough.</summary>
    public static string? Of(string asked, IEnumerable<string> names)
    {
        var best = names.Select(name => (Name: name, Distance: Distance(asked, name)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is not null && best.Distance <= Most(asked, best.Name) ? best.Name : null;
    }

    /// <summary>A question to go on with, or nothing: <c>您是不是要用“load”？</c>.</summary>
    public static string Question(string asked, IEnumerable<string> names) =>
        Of(asked, names) is { } name ? $"您是不是要用“{name}”？" : "";

    private static int Most(string asked, string name) =>
        Math.Min(Slips, Math.Max(1, Math.Min(asked.Length, name.Length) / LettersForASlip + 1));

    // The beginning of a name, or a part of a Chinese one, is as good as the name.
    private static int Distance(string asked, string name)
    {
        var (left, right) = (asked.ToLowerInvariant(), name.ToLowerInvariant());
        var isPart = left.Length >= LettersForASlip && right.Contains(left, StringComparison.Ordinal);
        return isPart ? Math.Min(1, right.Length - left.Length) : EditDistance.Between(left, right);
    }
}

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
