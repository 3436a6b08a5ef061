using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>No text prints a character, a short run or a whole goal twice in a row: 保保障, 汇汇总.</summary>
/// <remarks>A double of a name that <see cref="NameIsFreeOfSlips"/> already reports is left to it.</remarks>
internal sealed class TextDoesNotStutter(Doubles doubles, Stutters stutters) : IRule
{
    public string Id => "TEXT_STUTTER";

    public Severity Severity => Severity.Info;

    public string Title => "文字没有重复的字词";

    /// <summary>A goal that begins again with as many characters is printed twice.</summary>
    private const int Beginning = 12;

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var texts = Spot.TextsOf(declaration);
        foreach (var field in Spot.TextFieldsOf(declaration))
        {
            if (field.Printed is not { } text) continue;
            var again = SingleElsewhere(text, texts);
            findings.Expect(DoubtOf(text) ?? (again is null ? null : Wording(again)), field, spot => spot);
        }

        foreach (var row in declaration.Indicators)
        {
            findings.Expect(DoubtOfName(declaration, row), row, Spot.NameOf);
            if (row.Target is { } target) findings.Expect(DoubtOf(target.Text), row, Spot.TargetOf);
        }

        return findings.Outcome;
    }

    private string? DoubtOf(string text)
    {
        if (doubles.In(text) is { } found) return Wording(found);
        return IsPrintedTwice(text) ? "核对是否整段重复" : null;
    }

    private string? DoubtOfName(Declaration form, Indicator row)
    {
        var others = form.Indicators.Where(other => other != row).Select(other => other.Name.Text).ToList();
        var texts = others.Append(form.ProjectName.Text).Append(form.Goals.Annual?.Text ?? "");
        if ((doubles.In(row.Name.Text) ?? SingleElsewhere(row.Name.Text, texts)) is not { } found) return null;
        var isReported = stutters.In(row.Name.Text, others)?.Contains(found, StringComparison.Ordinal) == true;
        return isReported ? null : Wording(found);
    }

    // 干干 can be a word, but where the form prints 职干部 elsewhere, 职干干部 is a slip.
    private static string? SingleElsewhere(string name, IEnumerable<string> texts)
    {
        for (var at = 0; at + 3 < name.Length; at++)
        {
            if (name[at] != name[at + 1] || name[at] is < '\u4E00' or > '\u9FFF') continue;
            var single = at == 0 ? name[1..4] : name[(at - 1)..(at + 1)] + name[at + 2];
            if (texts.Any(text => text.Contains(single, StringComparison.Ordinal))) return name[at..(at + 2)];
        }

        return null;
    }

    private static bool IsPrintedTwice(string text)
    {
        if (text.Length < 2 * Beginning) return false;
        var again = text.IndexOf(text[..Beginning], Beginning, StringComparison.Ordinal);
        return again > 0 && text.AsSpan(0, again).Trim().SequenceEqual(text.AsSpan(again).Trim());
    }

    private static string Wording(string found) => $"核对“{found}”是否有重复的字";
}
