using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A comparator printed as a sign: <c>&gt;=</c>, <c>≥</c>, <c>=</c>.</summary>
/// <param name="Comparator">What it says of the number behind it.</param>
/// <param name="Length">How many characters it takes, 1 or 2.</param>
internal readonly record struct ComparatorSymbol(Comparator Comparator, int Length)
{
    /// <summary>The sign that stands at a place; null for none.</summary>
    public static ComparatorSymbol? At(string text, int at)
    {
        if (at >= text.Length) return null;
        var isWithEqual = at + 1 < text.Length && text[at + 1] == '=';
        return text[at] switch
        {
            '>' when isWithEqual => new(Comparator.AtLeast, 2),
            '<' when isWithEqual => new(Comparator.AtMost, 2),
            '>' => new(Comparator.Above, 1),
            '<' => new(Comparator.Below, 1),
            '≥' or '≧' or '⩾' or '≮' => new(Comparator.AtLeast, 1),
            '≤' or '≦' or '⩽' or '≯' => new(Comparator.AtMost, 1),
            '≈' => new(Comparator.Approximately, 1),
            '=' => new(Comparator.Equal, 1),
            _ => null,
        };
    }
}
