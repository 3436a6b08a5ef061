using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Source;

/// <summary>Which cell of a form somebody wants to see, as the address says.</summary>
/// <param name="Field">As findings name it: <c>project.total</c>; null for none.</param>
/// <param name="Row">The row of the indicator table; null for none.</param>
/// <param name="Rule">The rule whose finding it is; null for none.</param>
internal sealed record WantedCell(string? Field, int? Row, string? Rule)
{
    /// <summary>Reads the address.</summary>
    public static WantedCell From(PageRequest request) =>
        new(request.Text("field"), request.Number("row", 1, 100_000), request.Text("rule"));

    /// <summary>Whether any cell is wanted.</summary>
    public bool IsAny => Field is not null || Row is not null;

    /// <summary>Where it stands; null where the form has nothing of the kind.</summary>
    public Spot? SpotIn(Declaration form, IReadOnlyList<Finding> findings)
    {
        if (Rule is not null && findings.FirstOrDefault(IsMine) is { } finding)
            return new Spot(finding.Field, "", finding.Printed, finding.Place, finding.RowNo);
        if (Row is { } row)
            return form.Indicators.FirstOrDefault(one => one.RowNo == row) is { } indicator ? SpotIn(indicator) : null;
        return Field switch
        {
            null => null,
            "project_name" => Spot.FieldOf(form, Field, "", form.ProjectName),
            "fiscal_year" => Spot.FieldOf(form, Field, "", form.FiscalYear),
            "department" or "department_name" => Spot.FieldOf(form, "department", "", form.Department),
            "implementing_unit" => Spot.FieldOf(form, Field, "", form.ImplementingUnit),
            "project_category" => Spot.FieldOf(form, Field, "", form.ProjectCategory),
            "start_date" => Spot.FieldOf(form, Field, "", form.StartDate),
            "end_date" => Spot.FieldOf(form, Field, "", form.EndDate),
            "overall_goal" => FirstLine(Spot.FieldOf(form, Field, "", form.Goals.Overall)),
            "annual_goal" => FirstLine(Spot.FieldOf(form, Field, "", form.Goals.Annual)),
            "goal_period" => Spot.FieldOf(form, Field, "", form.Goals.Period),
            _ => form.Funding[Field] is null ? null : Spot.MoneyOf(form, Field),
        };
    }

    private bool IsMine(Finding finding) =>
        finding.RuleId == Rule && finding.RowNo == Row && (Field is null || finding.Field == Field);

    private Spot SpotIn(Indicator indicator) =>
        Field is "name" or "level1" or "level2" ? Spot.NameOf(indicator) : Spot.TargetOf(indicator);

    // A goal may go on over several cells; its first stands where the goal does.
    private static Spot FirstLine(Spot goal) => goal with { Printed = goal.Printed?.Split('\n')[0] };
}
