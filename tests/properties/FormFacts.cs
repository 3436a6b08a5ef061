using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>What one form says, field by field, in words that truth and reading have in common.</summary>
/// <param name="Fields">Value by field id, for example <c>project.total</c>; a blank field is not in it.</param>
/// <param name="Printed">The print behind a value, where it is known.</param>
/// <param name="Rows">The indicators.</param>
internal sealed record FormFacts(
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Printed,
    IReadOnlyList<RowFacts> Rows)
{
    public static FormFacts Of(GoldForm gold)
    {
        var fields = Filled(
            ("project_name", gold.ProjectName), ("fiscal_year", gold.FiscalYear.ToString(CultureInfo.InvariantCulture)),
            ("project_category", gold.ProjectCategory), ("department", gold.Department),
            ("implementing_unit", gold.ImplementingUnit), ("start_date", gold.StartDate), ("end_date", gold.EndDate),
            (Funding.ProjectTotal, Money(gold.Funding.Total)), (Funding.AnnualTotal, Money(gold.Funding.AnnualRequest)),
            (Funding.ProjectFiscal, Money(gold.Funding.Fiscal)), (Funding.ProjectOther, Money(gold.Funding.Other)),
            (Funding.AnnualAppropriation, Money(gold.Funding.CurrentYearAppropriation)),
            (Funding.AnnualCarriedOver, Money(gold.Funding.Carryover)),
            ("overall_goal", gold.OverallGoal), ("annual_goal", gold.AnnualGoal));
        return new FormFacts(fields, new Dictionary<string, string>(), [.. gold.Indicators.Select(RowFacts.Of)]);
    }

    /// <param name="form">The form as read.</param>
    /// <param name="lineOf">The line that the truth has for a row.</param>
    public static FormFacts Of(Declaration form, Func<Indicator, int> lineOf)
    {
        var lines = form.Funding.Lines.Where(line => line.Amount is not null).DistinctBy(line => line.Code).ToList();
        var fields = Filled(
            [
                ("project_name", form.ProjectName.Value),
                ("fiscal_year", form.FiscalYear.Value.Year.ToString(CultureInfo.InvariantCulture)),
                ("project_category", form.ProjectCategory?.Value), ("department", form.Department.Value),
                ("implementing_unit", form.ImplementingUnit?.Value), ("start_date", Day(form.StartDate)),
                ("end_date", Day(form.EndDate)), ("overall_goal", form.Goals.Overall?.Value),
                ("annual_goal", form.Goals.Annual?.Value),
                .. lines.Select(line => (line.Code, Money(line.Amount!.Value.Amount))),
            ]);
        return new FormFacts(
            fields,
            lines.ToDictionary(line => line.Code, line => line.Amount!.Text),
            [.. form.Indicators.Select(row => RowFacts.Of(row, lineOf(row)))]);
    }

    private static Dictionary<string, string> Filled(params IEnumerable<(string Field, string? Value)> fields) =>
        fields.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Field, pair => pair.Value!);

    private static string? Money(decimal? amount) => amount is null ? null : RowFacts.Number(amount);

    private static string? Day(Printed<DateOnly>? date) => date?.Value.ToString("O", CultureInfo.InvariantCulture);
}
