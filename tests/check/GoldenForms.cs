using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

/// <summary>The 20 forms of 2022 as a person read them: <c>golden/declarations-2022.json</c>.</summary>
/// <remarks>
/// Names, targets, levels, placement, money and goals are the truth; columns, labels and repairs are not told.
/// </remarks>
internal static class GoldenForms
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>The forms, by their number in the seed file.</summary>
    public static IReadOnlyList<Declaration> All { get; } = [.. Read().Select(ToDeclaration)];

    private static GoldenForm[] Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "golden", "declarations-2022.json"));
        return JsonSerializer.Deserialize<GoldenForm[]>(file, Format)!;
    }

    private static Declaration ToDeclaration(GoldenForm form) => Given.Valid with
    {
        FormNo = form.No,
        FiscalYear = new(new FiscalYear(form.Year), $"({form.Year}年度)", new Place(3, 1)),
        ProjectName = Given.Text(form.Name, 5, 2),
        ProjectCategory = Given.Text(form.Category, 5, 5),
        Department = Given.Text(form.Department, 6, 2),
        ImplementingUnit = Given.Text(form.Unit, 6, 5),
        StartDate = new(form.Start, $"{form.Start:yyyy-MM-dd}", new Place(7, 2)),
        EndDate = new(form.End, $"{form.End:yyyy-MM-dd}", new Place(7, 5)),
        Funding = new Funding([.. Given.Valid.Funding.Lines.Select(line =>
            line with { Amount = AmountOf(form, line.Code) })]),
        Goals = new Goals(
            form.Overall is null ? null : Given.Text(form.Overall, 14, 2), Given.Text(form.AnnualGoal, 16, 4),
            Given.Text("(年 - 年)", 15, 2)),
        Indicators = [.. form.Rows.Select(ToIndicator)],
    };

    private static Printed<Yuan>? AmountOf(GoldenForm form, string code) => code switch
    {
        Funding.ProjectTotal => Amount(form.Total),
        Funding.ProjectFiscal => Amount(form.Fiscal),
        Funding.AnnualTotal => Amount(form.Annual),
        _ => null,
    };

    private static Printed<Yuan> Amount(decimal yuan) => new(new Yuan(yuan), $"{yuan:#,##0}", new Place(8, 4));

    private static Indicator ToIndicator(GoldenRow row) => Row.Of(row.Name, ToTarget(row)) with
    {
        RowNo = row.Row,
        Name = Given.Text(row.Name, row.Line, 4),
        Category = new IndicatorCategory(row.Level1, row.Level2, 1),
        Placement = row.Inferred ? Placement.Inferred : Placement.Printed,
        SuggestedCategory = GoldenWordings.LevelOf(row.Name) is { } level2
            ? new IndicatorCategory("", level2, 1)
            : null,
    };

    private static Printed<TargetValue>? ToTarget(GoldenRow row) => row.Print is null ? null : new(
        row.Kind switch
        {
            "numeric" => Target.Number(
                row.Print, row.Value!.Value, row.Unit, ToComparator(row.Comparator), row.Per).Value,
            "range" => Target.Range(row.Print, row.Low!.Value, row.High!.Value, row.Unit).Value,
            _ => Target.Words(row.Text!).Value,
        },
        row.Print,
        new Place(row.Line, 5));

    private static Comparator ToComparator(string? comparator) => comparator switch
    {
        ">=" => Comparator.AtLeast,
        "<=" => Comparator.AtMost,
        ">" => Comparator.Above,
        "<" => Comparator.Below,
        "≈" => Comparator.Approximately,
        _ => Comparator.Equal,
    };
}
