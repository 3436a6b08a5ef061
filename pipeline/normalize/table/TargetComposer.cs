using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Joins comparator, number and unit of columns of their own to one target: ≥ | 90 | %.</summary>
internal sealed class TargetComposer(CellKinds kinds)
{
    /// <summary>The target's cell; null where the row has none, or after a refusal.</summary>
    public Cell? Compose(RowParts row, FormNotes notes)
    {
        if (row.Target is not { } target) return null;
        var value = kinds.Parsed(target.Text);
        var comparator = ComparatorOf(row, value, notes);
        var unit = UnitOf(row, value, notes);
        if (comparator.Length + unit.Length == 0) return target;
        var composed = target with { Text = comparator + target.Text + unit };
        notes.Repairs.Add(new Repair(
            "COMPOSED_TARGET", "target", null, target.Text, composed.Text, "比较符和计量单位另列，与数值合为一个目标值", target.Place));
        return composed;
    }

    private string ComparatorOf(RowParts row, TargetValue value, FormNotes notes)
    {
        if (row.Comparator is not { Text: var text } cell) return "";
        if (CellKinds.IsBlankMark(text) || !kinds.IsComparator(text)) return "";
        if (row.Target!.Text.StartsWith(text, StringComparison.Ordinal)) return "";
        if (!value.IsComparatorPrinted && value.Kind != TargetKind.Range) return text;
        if (value.Kind == TargetKind.Range || kinds.ComparatorOf(text) != value.Comparator)
            notes.Refuse(cell.Place, "比较符", text, $"与目标值“{row.Target.Text}”里印出的不一致");
        return "";
    }

    private string UnitOf(RowParts row, TargetValue value, FormNotes notes)
    {
        if (row.Unit is not { Text: var text } cell || CellKinds.IsBlankMark(text)) return "";
        var target = row.Target!.Text;
        if (value.Kind is TargetKind.Qualitative or TargetKind.Missing && !HasDigit(target)) return "";
        if (target.EndsWith(text, StringComparison.Ordinal)) return "";
        if (IsPercent(value.Unit) && IsPercent(text)) return "";
        if (value.Unit is null || value.Per is not null) return text;
        if (kinds.Parsed("1" + text) is var own && own.Unit == value.Unit && own.Per == value.Per) return "";
        notes.Refuse(cell.Place, "计量单位", text, $"与目标值“{target}”里印出的不一致");
        return "";
    }

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsPercent(string? unit) => unit is "%" or "％" or "百分比" or "百分率" or "百分之";
}
