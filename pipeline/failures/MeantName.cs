namespace PerfEtl.Pipeline.Failures;

/// <summary>The one name somebody may have meant who slipped on the keys: <c>load</c> for <c>laod</c>.</summary>
internal static class MeantName
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
