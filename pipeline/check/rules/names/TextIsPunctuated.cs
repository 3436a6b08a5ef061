using System.Buffers;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Names;

/// <summary>Punctuation is in order: none around a name or target, none doubled, every bracket closed.</summary>
/// <remarks>
/// Open ends of a name (，、：) and the brackets of a name are <see cref="NameIsComplete"/>'s. A goal is a sentence, so
/// only its brackets and doubled marks are looked at.
/// </remarks>
internal sealed class TextIsPunctuated(IReadOnlyList<OpenEnding> openEndings) : IRule
{
    public string Id => "TEXT_PUNCTUATION";

    public Severity Severity => Severity.Info;

    public string Title => "标点使用得当";

    private const string SentenceMarks = "。，、；：！？,;:!?";

    private static readonly SearchValues<char> Sentence = SearchValues.Create(SentenceMarks);

    /// <summary>Marks that no name holds; commas, and colons as in 其中：女性人数, may stand inside.</summary>
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("。！？!?；;|<>");

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        foreach (var field in Spot.TextFieldsOf(declaration))
        {
            if (field.Printed is { } text) findings.Expect(Pairing(text) ?? Doubling(text), field, spot => spot);
        }

        foreach (var row in declaration.Indicators)
        {
            findings.Expect(DoubtOfName(row.Name.Text.Trim()), row, Spot.NameOf);
            if (row.Target is { } target) findings.Expect(DoubtOfTarget(target.Text.Trim()), row, Spot.TargetOf);
        }

        return findings.Outcome;
    }

    private string? DoubtOfName(string name)
    {
        if (name.Length == 0 || openEndings.Any(ending => ending.IsOpen(name))) return null;
        if (name.AsSpan().IndexOfAny(NotInNames) is >= 0 and var at) return $"核对“{name[at]}”处的标点";
        return Edge(name) ?? Colon(name) ?? Doubling(name);
    }

    private static string? DoubtOfTarget(string target)
    {
        if (target.Length == 0) return null;
        return target.Contains('。') ? "核对“。”处的标点" : Edge(target) ?? Doubling(target);
    }

    private static string? Edge(string text) =>
        SentenceMarks.Contains(text[0]) || SentenceMarks.Contains(text[^1]) ? "不以标点开头或结尾" : null;

    /// <summary>挂职：位满意度 lost a character to a colon; 其中：… and 指标1：… are introductions.</summary>
    private static string? Colon(string name)
    {
        var at = name.IndexOfAny([':', '：']);
        if (at <= 0 || name.StartsWith("其中", StringComparison.Ordinal) || char.IsAsciiDigit(name[at - 1])) return null;
        return "核对“" + name[at] + "”处的标点";
    }

    private static string? Doubling(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Sentence) is >= 0 and var at)
        {
            if (at + 1 < rest.Length && SentenceMarks.Contains(rest[at + 1]) && !IsEmphasis(rest[at], rest[at + 1]))
            {
                return $"核对“{rest.Slice(at, 2)}”处的标点";
            }

            rest = rest[(at + 1)..];
        }

        return null;
    }

    private static bool IsEmphasis(char first, char second) => first is '！' or '？' && second is '！' or '？';

    private static string? Pairing(string text) => Brackets.OddIn(text) is { } odd ? $"使“{odd}”成对，请核对是否截断" : null;
}
