using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>
/// Names, goals and targets hold no characters that stand for lost ones: U+FFFD, control characters, <c>??</c>.
/// </summary>
/// <remarks>A single <c>?</c> may be a question. Half a surrogate pair is a character cut in two.</remarks>
internal sealed partial class TextIsLegible : IRule
{
    public string Id => "TEXT_HAS_REPLACEMENT";

    public Severity Severity => Severity.Warning;

    public string Title => "文字没有乱码";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var spot in TextsOf(declaration))
        {
            findings.Expect(spot.Printed is null || !Lost().IsMatch(spot.Printed), spot, "没有乱码");
        }

        return findings.Outcome;
    }

    private static IEnumerable<Spot> TextsOf(Declaration form) =>
    [
        .. Spot.TextFieldsOf(form),
        .. form.Indicators.Select(Spot.NameOf),
        .. form.Indicators.Select(Spot.TargetOf),
    ];

    /// <summary>Line breaks and tabs in a goal are no damage; private-use characters come from broken fonts.</summary>
    [GeneratedRegex(
        @"\uFFFD|[\uE000-\uF8FF]|[\p{Cc}-[\t\r\n]]|\?{2,}"
        + @"|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Lost();
}
