using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>
/// A name shows no slip of recognition or typing: no stutter (硬件件, 党性党性), no slip seen before (新引力), no lone
/// small letter or sign between Chinese (站i点).
/// </summary>
/// <remarks>
/// A wrong character that makes another correct word is not seen unless <c>check_known_slips.csv</c> lists it:
/// a false alarm costs more trust than a miss.
/// </remarks>
internal sealed partial class NameIsFreeOfSlips(Stutters stutters, IReadOnlyList<KnownSlip> slips) : IRule
{
    public string Id => "NAME_GARBLED";

    public Severity Severity => Severity.Warning;

    public string Title => "指标名称无误字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            var others = declaration.Indicators.Where(other => other != row).Select(other => other.Name.Text);
            var doubt = DoubtOf(row.Name.Text, others);
            findings.Expect(doubt is null, Spot.NameOf(row), doubt ?? "");
        }

        return findings.Outcome;
    }

    private string? DoubtOf(string name, IEnumerable<string> others)
    {
        if (KnownSlip.In(name, slips) is { } slip) return $"核对“{slip.Printed}”是否为“{slip.Meant}”之误";
        if (Stray().Match(name) is { Success: true, Value: var stray }) return $"核对“{stray}”是否为误字";
        return stutters.In(name, others) is { } stutter ? $"核对“{stutter}”是否有重复的字" : null;
    }

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])[a-z'`^~|+\\_""#$*;=?@!](?=[\u4E00-\u9FFF])|^[=+/\\~^](?=[\u4E00-\u9FFF])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stray();
}
