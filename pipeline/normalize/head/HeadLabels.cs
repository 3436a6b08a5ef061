using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Tells labels from values in the rows above the indicator table.</summary>
internal static partial class HeadLabels
{
    private const string OfWhich = "其中";

    private static readonly char[] Colons = [':', '：'];

    /// <summary>The rows with every cell told; a damaged label counts only if its field has no sound one.</summary>
    /// <remarks>A goal's label counts whole or not at all: 预期目标 is one letter from 长期目标 and means another.</remarks>
    public static IReadOnlyList<IReadOnlyList<LabelledCell>> Tell(
        IReadOnlyList<Row> rows, Vocabulary vocabulary, FormHead head, FormNotes notes)
    {
        var told = rows.Select(row => row.Cells.SelectMany(cell => TellOne(cell, vocabulary)).ToList()).ToList();
        var sound = told.SelectMany(row => row).Where(cell => cell.Term is not null).Select(cell => cell.Term!.Code)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in told)
        {
            for (var index = 0; index < row.Count; index++)
            {
                if (row[index].Term is not null || NearTerm(row[index].Cell, vocabulary, out var label) is not { } near)
                    continue;
                if (IsGoal(near)) head.StrangeGoals.Add(row[index].Cell);
                else if (!sound.Contains(near.Code)) row[index] = Repaired(row[index], near, label, notes);
            }
        }

        return told;
    }

    // “项目名称：某某项目” holds label and value in one cell, “填报单位：某局 金额单位：万元” two of each.
    private static List<LabelledCell> TellOne(Cell cell, Vocabulary vocabulary)
    {
        if (Find(cell.Text, vocabulary) is { } whole) return [new LabelledCell(cell, whole)];
        var told = new List<LabelledCell>();
        var rest = cell.Text;
        while (LabelBefore(rest, 0, vocabulary) is { } label)
        {
            // A goal may well speak of 资金总额：100万元; that is no label.
            var next = IsText(label.Term) ? rest.Length : NextLabel(rest, label.End, vocabulary);
            told.Add(new LabelledCell(cell with { Text = rest[..label.End], ColumnSpan = 0 }, label.Term));
            if (rest[label.End..next].Trim() is { Length: > 0 } value)
                told.Add(new LabelledCell(cell with { Text = value, ColumnSpan = 0 }, null));
            rest = rest[next..];
        }

        if (told.Count == 0) return [new LabelledCell(cell, null)];
        told[^1] = told[^1] with { Cell = told[^1].Cell with { ColumnSpan = cell.ColumnSpan } };
        return told;
    }

    // 2024年度资金总额 is 年度资金总额, and so is 年度资金总额 万元; who reads the year or the unit has the whole text.
    private static Term? Find(string text, Vocabulary vocabulary)
    {
        if (vocabulary.Head.Find(text) is { } term) return term;
        if (!char.IsDigit(text[0]) && text[^1] != '元') return null;
        if (Trimmings().Match(text) is not { Success: true } match) return null;
        var label = match.Groups["label"].Value;
        return match.Groups["year"].Success
            ? vocabulary.Head.Find("年度" + label) ?? vocabulary.Head.Find(label)
            : vocabulary.Head.Find(label);
    }

    [GeneratedRegex(@"^(?:(?<year>\d{4})年度?)?(?<label>[^\d]{2,20}?)(?:[/\s]+(?:[百千]?万|亿|千)?元)?$")]
    private static partial Regex Trimmings();

    // A label at a place of the text, its colon included, with something behind it.
    private static (Term Term, int End)? LabelBefore(string text, int start, Vocabulary vocabulary)
    {
        // 其中：财政拨款：15 has a colon within its label.
        var colon = text.AsSpan(start).IndexOfAny(Colons);
        if (colon == OfWhich.Length && text.AsSpan(start).StartsWith(OfWhich))
            colon = text.AsSpan(start + colon + 1).IndexOfAny(Colons) is >= 0 and var next ? colon + 1 + next : -1;
        if (colon <= 0 || start + colon == text.Length - 1) return null;
        var term = vocabulary.Head.Find(text.AsSpan(start, colon));
        return term is null ? null : (term, start + colon + 1);
    }

    // Where the next label of a cell begins, behind a blank; the end of the text if there is none.
    private static int NextLabel(string text, int from, Vocabulary vocabulary)
    {
        for (var at = from + 1; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])
                && LabelBefore(text, at, vocabulary) is not null) return at;
        }

        return text.Length;
    }

    private static Term? NearTerm(Cell cell, Vocabulary vocabulary, out string label) =>
        vocabulary.Head.FindNear(cell.Text, out label);

    private static bool IsGoal(Term term) =>
        term.Code.EndsWith("_goal", StringComparison.Ordinal) || term.Code is "section_goals" or "actual_result";

    private static bool IsText(Term term) => IsGoal(term) || term.Code == "description";

    private static LabelledCell Repaired(LabelledCell cell, Term near, string label, FormNotes notes)
    {
        notes.Repairs.Add(new Repair(
            "LABEL_SPELLING", near.Code, null, cell.Cell.Text, label, "栏目名有一个字损坏，按最接近的栏目名读", cell.Cell.Place));
        return cell with { Term = near };
    }
}

/// <summary>A cell of the form's head, and what it is the label of; no term means it is a value.</summary>
internal sealed record LabelledCell(Cell Cell, Term? Term)
{
    /// <summary>The field this cell is the label of, or null.</summary>
    public string? Field => Term is { Kind: TermKind.Field } ? Term.Code : null;

    /// <summary>The funding line this cell is the label of, as <c>scope.line</c>, or null.</summary>
    public string? FundingLine => Term is { Kind: TermKind.FundingLine } ? Term.Code : null;
}
