using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>No single letter or digit is wedged into Chinese text: 大型8建仪式 is a slip of recognition.</summary>
/// <remarks>Units, ordinals and grades explain one: 1次, 第1批, A类, see <c>check_lone_marks.csv</c>.</remarks>
internal sealed class TextIsOfOneScript(LoneMarks marks) : IRule
{
    public string Id => "TEXT_MIXED_SCRIPT";

    public Severity Severity => Severity.Info;

    public string Title => "中文里没有无故夹杂的字母或数字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var texts = Spot.TextsOf(declaration);
        foreach (var field in Spot.TextFieldsOf(declaration))
        {
            if (field.Printed is { } text) findings.Expect(DoubtOf(text, texts), field, spot => spot);
        }

        foreach (var row in declaration.Indicators)
        {
            findings.Expect(DoubtOf(row.Name.Text, texts), row, Spot.NameOf);
            if (row.TargetOrMissing is not { Kind: TargetKind.Qualitative, Text: { } words }) continue;
            findings.Expect(DoubtOf(words, texts), row, Spot.TargetOf);
        }

        return findings.Outcome;
    }

    private string? DoubtOf(string text, IReadOnlyList<string> texts) =>
        marks.In(text, texts) is { } found ? $"核对“{found}”处是否有误字" : null;
}
