using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>
/// Decides what each column holds by its head and by what stands in it, and which one is the year's target.
/// </summary>
internal sealed partial class ColumnSettler(CellKinds kinds)
{
    private static readonly string[] OfTheYear = ["年度", "本年", "当年", "全年", "年初"];

    /// <summary>The columns with their roles settled; a refusal is noted where two could be the target.</summary>
    /// <param name="head">The columns as their heads call them.</param>
    /// <param name="under">The texts under each of them, in the order of <see cref="IndicatorColumns.Roles"/>.</param>
    /// <param name="year">The form's year; null if it is not known.</param>
    /// <param name="place">The head's row, for refusals.</param>
    /// <param name="notes">Receives the refusal.</param>
    public IndicatorColumns Settle(
        IndicatorColumns head, IReadOnlyList<IReadOnlyList<string>> under, int? year, Row place, FormNotes notes)
    {
        var hasUnit = head.Roles.Any(role => role.Role == ColumnRoles.Unit);
        var roles = head.Roles.Select((role, index) => role with
        {
            Role = ByContents(role.Role, [.. under[index].Where(text => !CellKinds.IsBlankMark(text))], hasUnit),
        }).ToList();
        NoteUnknown(head, roles, under, place, notes);
        OtherYears(roles, year);
        ChooseTarget(roles, place, notes);
        return new IndicatorColumns(head.Line, roles) { Tail = head.Tail };
    }

    // Signs speak for themselves; anything else under an unknown head is kept and told.
    private static void NoteUnknown(
        IndicatorColumns head, List<ColumnRole> roles, IReadOnlyList<IReadOnlyList<string>> under, Row place,
        FormNotes notes)
    {
        for (var index = 0; index < roles.Count; index++)
        {
            if (head.Roles[index].Role != ColumnRoles.Unknown || under[index].Count == 0) continue;
            if (ColumnRoles.IsOfSigns(roles[index].Role)) continue;
            notes.Remarks.Add(new Remark(
                RemarkKind.UnknownColumn, roles[index].Heading, CellOf(place, roles[index]).Place));
        }
    }

    private string ByContents(string role, List<string> texts, bool hasUnit)
    {
        if (role is "level1" or "level2" or ColumnRoles.Name or ColumnRoles.Number || texts.Count == 0) return role;
        if (ColumnRoles.IsBeside(role) && texts.TrueForAll(kinds.IsLevel)) return "level2";
        var signs = texts.Where(kinds.IsSign).ToList();
        if (signs.Count == texts.Count || (ColumnRoles.IsOfSigns(role) && signs.Count > 0)) return OfSigns(signs);
        if (ColumnRoles.IsOfSigns(role))
        {
            var isOfOthers = role != ColumnRoles.Comparator && !texts.Exists(CellKinds.IsNearComparator);
            return isOfOthers ? "other" : role;
        }

        return !hasUnit && role == ColumnRoles.Unknown && texts.TrueForAll(kinds.IsListedUnit)
            ? ColumnRoles.Unit
            : role;
    }

    private string OfSigns(List<string> signs) =>
        signs.Exists(sign => !kinds.IsDirectionOrKind(sign)) ? ColumnRoles.Comparator
        : signs.Exists(kinds.IsDirection) ? ColumnRoles.Direction : ColumnRoles.Kind;

    // 2023年目标值 beside 2024年目标值: the form's year tells.
    private static void OtherYears(List<ColumnRole> roles, int? year)
    {
        for (var index = 0; index < roles.Count; index++)
        {
            if (roles[index].Role != ColumnRoles.Target || YearIn(roles[index].Heading) is not { } printed) continue;
            if (printed == year) continue;
            roles[index] = roles[index] with
            {
                Role = printed < year ? ColumnRoles.History : ColumnRoles.ProjectTarget,
            };
        }
    }

    private static int? YearIn(string heading) => FourDigits().Match(heading) is { Success: true, Value: var digits }
        ? int.Parse(digits, CultureInfo.InvariantCulture)
        : null;

    private static void ChooseTarget(List<ColumnRole> roles, Row place, FormNotes notes)
    {
        var targets = roles.Where(role => role.Role == ColumnRoles.Target).ToList();
        if (targets.Count == 1) return;
        if (targets.Count == 0)
        {
            TakeOnlyOne(roles, place, notes);
            return;
        }

        var annual = targets.Where(IsOfTheYear).ToList();
        if (annual.Count == 1)
        {
            foreach (var other in targets.Where(target => target != annual[0]))
                roles[roles.IndexOf(other)] = other with { Role = ColumnRoles.ProjectTarget };
            return;
        }

        // 目标值 beside 指标值: the one calls itself the target, what the other is nobody says.
        var called = targets.Where(target => target.Heading.Contains("目标", StringComparison.Ordinal)).ToList();
        if (annual.Count == 0 && called.Count == 1)
        {
            foreach (var other in targets.Where(target => target != called[0]))
            {
                roles[roles.IndexOf(other)] = other with { Role = ColumnRoles.Unknown };
                notes.Remarks.Add(new Remark(RemarkKind.UnknownColumn, other.Heading, CellOf(place, other).Place));
            }

            return;
        }

        var (one, second) = (targets[0], targets[1]);
        notes.Refuse(
            CellOf(place, second).Place, "指标表表头", second.Heading,
            $"和“{one.Heading}”都是目标值栏，看不出哪一栏是本年度的");
    }

    private static bool IsOfTheYear(ColumnRole role) =>
        YearIn(role.Heading) is not null
        || OfTheYear.Any(word => role.Heading.Contains(word, StringComparison.Ordinal));

    // 项目指标值 alone is the target of a form for one year; a middle year's alone is not.
    private static void TakeOnlyOne(List<ColumnRole> roles, Row place, FormNotes notes)
    {
        var names = roles.FindIndex(role => role.Role == ColumnRoles.Name);
        var after = roles.Skip(names + 1).ToList();
        if (names < 0 || after.Count == 0) return;
        var whole = after.Where(role => role.Role == ColumnRoles.ProjectTarget).ToList();
        if (whole is [{ Heading: var heading } only] && heading.Contains("项目", StringComparison.Ordinal))
            roles[roles.IndexOf(only)] = only with { Role = ColumnRoles.Target };
        else if (after.Count > 1 || after[0].Role != ColumnRoles.Unknown)
            notes.Refuse(
                CellOf(place, after[^1]).Place, "指标表表头", string.Join(' ', after.Select(role => role.Heading)),
                "里没有本年度目标值一栏，应有“指标值”“年度指标值”等栏");
    }

    private static Cell CellOf(Row row, ColumnRole role) =>
        row.Cells.FirstOrDefault(cell => cell.Column == role.Column) ?? row.Cells[0];

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
