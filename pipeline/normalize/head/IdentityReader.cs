using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Reads what identifies a form: project, department, dates; without the first two it is refused.</summary>
internal sealed partial class IdentityReader(Vocabulary vocabulary)
{
    // So many strange texts tell a reader where to look; more would hide the reason.
    private const int MostShown = 4;

    /// <summary>A text field that must be there; null after a refusal that says what stands in its place.</summary>
    public static Printed<string>? Required(FormHead head, string field, Place start, FormNotes notes)
    {
        if (Name(head, field, notes) is { } text) return text;
        if (head.Labels.TryGetValue(field, out var label))
            notes.Refuse(label.Place, HeadFields.NameOf(field, label), "", "栏目是空的，应填写内容");
        else
            notes.Refuse(start, FieldNames.Of(field), "", $"从这里开始的申报表没有“{FieldNames.Of(field)}”栏目{Instead(head)}");
        return null;
    }

    /// <summary>主管部门; where it has no label, the name behind a code on the line that prints the money unit, else what
    /// stands in for it: 区县主管部门, 填报单位.</summary>
    /// <example>207101天津市河北区人民法院 beside 单位:万元, above 项目名称.</example>
    public Printed<string>? Department(FormHead head, Place start, FormNotes notes)
    {
        if (!head.Labels.ContainsKey("department") && head.Labels.TryGetValue("money_unit", out var unit)
            && head.Unclaimed.Find(cell => cell.Place.IsOnRowOf(unit.Place)) is { } cell
            && CodedName().Match(cell.Text) is { Success: true } coded)
        {
            head.Unclaimed.Remove(cell);
            var name = coded.Groups["name"].Value;
            notes.Repairs.Add(new Repair(
                "NAME_BEHIND_CODE", "department", null, cell.Text, name, "没有栏目名，取金额单位一行编码后面的名称", cell.Place));
            return new Printed<string>(name, cell.Text, cell.Place);
        }

        var standIn = head.Labels.ContainsKey("department") ? null
            : vocabulary.Fallbacks["department"].FirstOrDefault(head.Labels.ContainsKey);
        if (standIn is null) return Required(head, "department", start, notes);
        if (Required(head, standIn, start, notes) is not { } found) return null;
        notes.Repairs.Add(new Repair(
            "DEPARTMENT_STAND_IN", "department", null, found.Text, found.Value,
            $"没有“主管部门”栏目，取“{head.Labels[standIn].Text}”一栏", found.Place));
        return found;
    }

    /// <summary>A name without what nobody sees in it: characters without width, blanks between Chinese ones.</summary>
    /// <remarks>Two names that differ only so are one; every change is a repair.</remarks>
    public static Printed<string>? Name(FormHead head, string field, FormNotes notes)
    {
        if (!head.Values.TryGetValue(field, out var cell)) return null;
        var name = NameSpelling.Of(cell.Text);
        foreach (var (kind, reason) in name.Changes)
            notes.Repairs.Add(new Repair(kind, field, null, cell.Text, name.Text, reason, cell.Place));
        return name.Text.Length == 0 ? null : new Printed<string>(name.Text, cell.Text, cell.Place);
    }

    /// <summary>A date; null if blank, and after a refusal.</summary>
    public static Printed<DateOnly>? Date(FormHead head, string field, FormNotes notes)
    {
        if (!head.Values.TryGetValue(field, out var cell)) return null;
        switch (DateParser.Parse(cell.Text))
        {
            case Reading<DateOnly?>.Read(var date):
                return date is { } day ? new Printed<DateOnly>(day, cell.Text, cell.Place) : null;
            case Reading<DateOnly?>.Unreadable(_, var reason):
                notes.Refuse(cell.Place, FieldNames.Of(field), cell.Text, reason);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A clause with the texts of the head that no label claims: 表头里不认识的文字有“资金名称”.</summary>
    internal static string Instead(FormHead head)
    {
        var strange = head.Unclaimed.Where(cell => cell.Text.Length <= 16 && cell.Text.Any(Glyphs.IsHan))
            .Select(cell => $"“{cell.Text}”").Distinct().Take(MostShown).ToList();
        return strange.Count == 0 ? "" : $"，表头里不认识的文字有{string.Concat(strange)}";
    }

    [GeneratedRegex(@"^\d{3,}\s*[-—－]?\s*(?<name>[\u4E00-\u9FFF]{4,}(?:[（(][\u4E00-\u9FFF]+[)）])?)$")]
    private static partial Regex CodedName();
}
