using System.Text;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Compares a reading with the truth; blanks, width and the spelling of comparators do not count.</summary>
internal static partial class Comparison
{
    /// <summary>Everything that was read otherwise than it is printed; nothing for an exact reading.</summary>
    public static IReadOnlyList<Difference> Of(Truth truth, ReadForm read)
    {
        var form = read.Declaration!;
        if (truth.Refuse is { } reason)
        {
            var isSaid = read.Findings.Any(finding => finding.Severity == Severity.Error);
            return [new("to be refused: " + reason, form.ProjectName.Text, isSaid)];
        }

        return [.. Head(truth, form, read), .. Money(truth, form, read), .. Goals(truth, form, read),
            .. IndicatorComparison.Of(truth, read)];
    }

    /// <summary>A text without blanks, in one width.</summary>
    public static string Plain(string? text) => Blanks().Replace((text ?? "").Normalize(NormalizationForm.FormKC), "")
        .Replace('≧', '≥').Replace('≦', '≤').Replace(">=", "≥", StringComparison.Ordinal)
        .Replace("<=", "≤", StringComparison.Ordinal);

    /// <summary>Whether a text holds characters that nobody sees.</summary>
    public static bool HasUnseen(string text) => Unseen().IsMatch(text);

    private static IEnumerable<Difference> Head(Truth truth, Declaration form, ReadForm read)
    {
        if (form.FiscalYear.Value.Year != truth.Year)
            yield return new("year", $"{form.FiscalYear.Value.Year} for {truth.Year}", Says(read, "年度"));
        if (Plain(form.ProjectName.Value) != Plain(truth.Project))
            yield return new("project", $"{form.ProjectName.Value} for {truth.Project}", Says(read, "项目名称"));
        if (HasUnseen(form.ProjectName.Value))
            yield return new("unseen characters in the project", Plain(form.ProjectName.Value), Says(read, "项目名称"));
        var department = Plain(form.Department.Value);
        if (department != Plain(truth.Department) && department != Plain(truth.Department[truth.Code.Length..]))
            yield return new("department", $"{form.Department.Value} for {truth.Department}", Says(read, "主管部门"));
        if (form.ImplementingUnit is { } unit && Plain(unit.Value) != Plain(truth.ImplementingUnit))
            yield return new("implementing unit", $"{unit.Value} for {truth.ImplementingUnit}", Says(read, "实施单位"));
        if (form.ImplementingUnit is null && truth.ImplementingUnit is { } lost)
            yield return new("implementing unit lost", lost, Says(read, "实施单位"));
    }

    private static IEnumerable<Difference> Money(Truth truth, Declaration form, ReadForm read)
    {
        var lines = form.Funding.Lines.Where(line => line.Amount is not null).ToList();
        foreach (var line in lines)
        {
            var amount = line.Amount!.Value.Amount;
            var detail = $"{line.Label} {line.Amount.Text} as {amount}";
            var isSaid = read.Findings.Any(finding => finding.Place == line.Amount.Place || Says(finding, line.Label));
            if (amount != 0 && truth.Money.All(known => known.Yuan != amount))
                yield return new("money made", detail, isSaid);
            var known = truth.Money.FirstOrDefault(known => known.Code == line.Code && known.Code.Length > 0);
            if (known is not null && known.Yuan != amount)
                yield return new("money elsewhere", $"{line.Code}: {detail} for {known.Yuan}", isSaid);
        }

        foreach (var asked in truth.Money.Where(known => known.IsAsked && known.Yuan != 0))
        {
            if (lines.All(line => line.Amount!.Value.Amount != asked.Yuan))
                yield return new("money lost", $"{asked.Label} {asked.Printed}", Says(read, asked.Label));
        }
    }

    private static IEnumerable<Difference> Goals(Truth truth, Declaration form, ReadForm read)
    {
        foreach (var goal in new[] { form.Goals.Overall, form.Goals.Annual })
        {
            if (goal is not null && truth.Goals.All(known => Plain(known) != Plain(goal.Value)))
                yield return new("goal made", goal.Value, Says(read, "目标"));
        }

        if (truth.AnnualGoal is { } annual && Plain(form.Goals.Annual?.Value) != Plain(annual))
            yield return new("annual goal", $"{form.Goals.Annual?.Value} for {annual}", Says(read, "总目标"));
    }

    private static bool Says(ReadForm read, string words) => read.Findings.Any(finding => Says(finding, words));

    private static bool Says(Finding finding, string words) =>
        finding.Message.Contains(words, StringComparison.Ordinal);

    [GeneratedRegex(@"[\u200B-\u200F\u2060\uFEFF\u00AD]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[\s\u200B-\u200F\u2060\uFEFF\u00AD]+")]
    private static partial Regex Blanks();
}
