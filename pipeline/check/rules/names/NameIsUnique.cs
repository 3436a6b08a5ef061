using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>No indicator stands twice in one form; the second one is a copied row or a form read twice.</summary>
/// <remarks>Blanks do not make two names different.</remarks>
internal sealed class NameIsUnique : IRule
{
    public string Id => "DUPLICATE_INDICATOR";

    public Severity Severity => Severity.Error;

    public string Title => "同一张表内指标不重复";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var firstRowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in declaration.Indicators)
        {
            var name = string.Concat(row.Name.Text.Where(character => !char.IsWhiteSpace(character)));
            var isNew = name.Length == 0 || firstRowOf.TryAdd(name, row.RowNo);
            findings.Expect(isNew, Spot.NameOf(row), isNew ? "" : $"不与第{firstRowOf[name]}条指标重复");
        }

        return findings.Outcome;
    }
}
