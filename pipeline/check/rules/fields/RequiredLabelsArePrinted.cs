using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>Every label that this kind of form prints was found; a lost label means a lost field.</summary>
/// <remarks>
/// For example a form without 计划完成日期. The kinds and their labels are in <c>check_required_labels.csv</c>.
/// </remarks>
internal sealed class RequiredLabelsArePrinted(FormKinds kinds) : IRule
{
    public string Id => "FIELD_LABEL_MISSING";

    public Severity Severity => Severity.Warning;

    public string Title => "表内应有的栏目都已印出";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var label in kinds.RequiredOf(declaration))
        {
            findings.Expect(
                FormKinds.HasLabel(declaration, label.Field),
                new Spot(label.Field, $"栏目“{label.Label}”", null, declaration.Start) { WhenBlank = "未见" },
                "印在表内");
        }

        return findings.Outcome;
    }
}
