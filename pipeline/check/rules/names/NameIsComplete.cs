using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>
/// A name is complete: it does not stop at 年度 or 与, and every bracket and quotation mark it opens is closed.
/// </summary>
/// <remarks>
/// For example <c>……年度</c>, cut before what is done every year. Open words are in <c>check_open_endings.csv</c>.
/// </remarks>
internal sealed class NameIsComplete(IReadOnlyList<OpenEnding> openEndings) : IRule
{
    public string Id => "NAME_TRUNCATED";

    public Severity Severity => Severity.Error;

    public string Title => "指标名称完整";

    private static readonly (string Opening, string Closing)[] Pairs =
        [("(（", ")）"), ("“", "”"), ("《", "》"), ("【", "】")];

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var row in declaration.Indicators)
        {
            var name = row.Name.Text.Trim();
            var isOpen = openEndings.Any(ending => ending.IsOpen(name)) || Pairs.Any(pair => IsUneven(name, pair));
            findings.Expect(!isOpen, Spot.NameOf(row), "写完整，请核对是否截断");
        }

        return findings.Outcome;
    }

    private static bool IsUneven(string name, (string Opening, string Closing) pair) =>
        name.Count(pair.Opening.Contains) != name.Count(pair.Closing.Contains);
}
