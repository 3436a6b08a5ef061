using System.Globalization;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A declaration as the rows of a submission database: units, levels and parts of targets.</summary>
internal static class RowsMaker
{
    /// <summary>The document that a pull of the rows gives.</summary>
    public static ForeignDocument Make(int seed, Dice dice)
    {
        var choices = new Choices(dice, dice);
        var (subject, year) = (dice.Of(Places.Subjects), dice.Number(2019, 2027));
        var unit = choices.Of("money unit", ("元", 5), ("万元", 5), ("亿元", 1));
        var columns = new TargetColumns(choices, year);
        var plans = Plans(choices, subject, year).ToList();
        var department = Places.Department(dice);
        var money = Amounts(dice, unit).ToList();
        var (overall, annual) = (Places.Goal(dice, subject, year), Places.Goal(dice, subject, year));
        var project = Places.Project(dice, subject);
        KeyValuePair<string, string?>[] head =
        [
            new("fiscal_year", $"{year}"), new("project_name", project), new("project_category", null),
            new("department", department), new("implementing_unit", null), new("start_date", $"{year}-01-01"),
            new("end_date", null), .. money.Select(amount => new KeyValuePair<string, string?>(
                amount.Code.Replace('.', '_'), amount.Printed)),
            new("goal_period", null), new("overall_goal", overall), new("annual_goal", annual),
        ];
        var bytes = DeclarationDocument.Write($"{seed}", unit, head, Indicators(choices, columns, plans));
        return new ForeignDocument($"{seed}.declaration.json", "rows", bytes, [new Truth
        {
            Year = year, Department = department, Code = "", Project = project, MoneyUnit = unit, Money = money,
            Goals = [overall, annual], AnnualGoal = annual, Features = choices.Features,
            Indicators = [.. plans.Select(plan => new TrueIndicator(plan.Level1, plan.Level2, plan.Name,
                columns.IsWhole ? plan.Spelled : plan.Target.Joined, plan.Target.Number))],
        }]);
    }

    private static IEnumerable<IndicatorPlan> Plans(Choices choices, string subject, int year)
    {
        foreach (var (level1, level2) in Levels.Of(choices, year))
        {
            foreach (var (name, unit) in Names.Of(choices.Dice, level2, subject))
            {
                var target = Targets.Simple(choices.Dice, unit);
                yield return new(level1, level2, name, target, Targets.Spelled(choices.Dice, target));
            }
        }
    }

    private static IEnumerable<TrueAmount> Amounts(Dice dice, string unit)
    {
        var scale = unit switch { "万元" => 10_000m, "亿元" => 100_000_000m, _ => 1m };
        string[] codes = ["project.total", "annual.total", "project.fiscal", "annual.appropriation"];
        foreach (var code in codes)
        {
            var amount = dice.Number(100, 9_999_999) / 100m;
            yield return new(code, code, amount.ToString("0.00", CultureInfo.InvariantCulture), amount * scale);
        }
    }

    private static IEnumerable<IEnumerable<KeyValuePair<string, string?>>> Indicators(
        Choices choices, TargetColumns columns, List<IndicatorPlan> plans)
    {
        var onEveryRow = choices.Has("levels on every row", 0.5);
        for (var i = 0; i < plans.Count; i++)
        {
            var (plan, before) = (plans[i], i > 0 ? plans[i - 1] : null);
            List<KeyValuePair<string, string?>> row =
            [
                new("level1", !onEveryRow && plan.Level1 == before?.Level1 ? null : plan.Level1),
                new("level2", !onEveryRow && plan.Level2 == before?.Level2 ? null : plan.Level2),
                new("name", plan.Name),
            ];
            foreach (var (kind, key) in new[] { ("comparator", "comparator"), ("value", "target"), ("unit", "unit") })
            {
                if (columns.Columns.FirstOrDefault(column => column.Kind == kind) is { } column)
                    row.Add(new(key, column.Text(plan) is { Length: > 0 } text ? text : null));
            }

            yield return row;
        }
    }
}
