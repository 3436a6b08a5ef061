using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>An indicator to print.</summary>
/// <param name="Level1">For example 产出指标.</param>
/// <param name="Level2">For example 数量指标.</param>
/// <param name="Name">For example 招录批次完成数.</param>
/// <param name="Target">As printed: <c>&gt;=40人/场</c>; null where none is.</param>
internal sealed partial record PrintableIndicator(string Level1, string Level2, string Name, string? Target)
{
    /// <summary>
    /// The target as three cells, comparator, number and unit, that put together give it: <c>&gt;=</c>, <c>40</c>,
    /// <c>人/场</c>. Whatever is not so simple stands whole in the middle.
    /// </summary>
    public (string Comparator, string Number, string Unit) Parts()
    {
        var match = SimpleTarget().Match(Target ?? "");
        return match.Success
            ? (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : ("", Target ?? "", "");
    }

    [GeneratedRegex(@"^(>=|<=|≥|≤|=|>|<|)([0-9][0-9,.]*(?:-[0-9]+)?)([^0-9()]*)$")]
    private static partial Regex SimpleTarget();
}
