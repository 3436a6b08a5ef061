using System.Data.Common;
using System.Globalization;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A field of a declaration, and the column that holds it.</summary>
/// <param name="Key">Its name in the document: <c>project_name</c>.</param>
/// <param name="Column">Its column; empty if the source has none.</param>
internal sealed record DeclarationField(string Key, string Column)
{
    /// <summary>The fields of a declaration's head that the source has, in the order of the document.</summary>
    public static IReadOnlyList<DeclarationField> Head(DeclarationTable table) => Present(
    [
        new("fiscal_year", table.FiscalYear), new("project_name", table.ProjectName),
        new("project_category", table.ProjectCategory), new("department", table.Department),
        new("implementing_unit", table.ImplementingUnit), new("start_date", table.StartDate),
        new("end_date", table.EndDate), new("project_total", table.ProjectTotal),
        new("annual_total", table.AnnualTotal), new("project_fiscal", table.ProjectFiscal),
        new("annual_appropriation", table.AnnualAppropriation),
        new("annual_carried_over", table.AnnualCarriedOver), new("project_other", table.ProjectOther),
        new("annual_other", table.AnnualOther), new("goal_period", table.GoalPeriod),
        new("overall_goal", table.OverallGoal), new("annual_goal", table.AnnualGoal),
    ]);

    /// <summary>The fields of an indicator that the source has, in the order of the document.</summary>
    public static IReadOnlyList<DeclarationField> Indicator(IndicatorTable table) => Present(
    [
        new("level1", table.Level1), new("level2", table.Level2), new("name", table.IndicatorName),
        new("comparator", table.Comparator), new("target", table.Target), new("unit", table.Unit),
    ]);

    private static List<DeclarationField> Present(IEnumerable<DeclarationField> fields) =>
        [.. fields.Where(field => field.Column.Length > 0)];
}

/// <summary>Values of columns as text, exactly as the source holds them.</summary>
internal static class ColumnText
{
    /// <summary>The fields of the row a reader stands on.</summary>
    public static List<KeyValuePair<string, string?>> RowOf(
        DbDataReader reader, IReadOnlyList<DeclarationField> fields) =>
        [.. fields.Select((field, index) => new KeyValuePair<string, string?>(field.Key, Of(reader, index)))];

    private static string? Of(DbDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : reader.GetValue(column) switch
        {
            string text => text,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable value and not Array => value.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ColumnTypeException(
                $"列“{reader.GetName(column)}”的类型是 {reader.GetDataTypeName(column)}，应为文本、数字或日期"),
        };
}
