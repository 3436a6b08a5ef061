using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Departments;

/// <summary>Plans of whole departments typed by hand; amounts are yuan as printed.</summary>
internal static class Plan
{
    /// <summary>A plan with these amounts of the department, by code, from line 8 on.</summary>
    public static Declaration Money(params (string Code, string? Printed)[] lines) => Given.Valid with
    {
        Kind = new FormKind("department", "department"),
        Funding = new Funding([.. lines.Select((line, index) => new FundingLine(
            line.Code, line.Code, new Place(8 + index, 3), Amount(line.Printed, 8 + index, 4)))]),
    };

    /// <summary>The plan with tasks: total, fiscal and other of each, from line 20 on.</summary>
    public static Declaration With(
        this Declaration plan, params (string Name, string? Total, string? Fiscal, string? Other)[] tasks) =>
        plan with
        {
            Tasks = [.. tasks.Select((task, index) => new DepartmentTask(
                index + 1, Given.Text(task.Name, 20 + index, 2), null, Amount(task.Total, 20 + index, 4),
                Amount(task.Fiscal, 20 + index, 5), Amount(task.Other, 20 + index, 6)))],
        };

    private static Printed<Yuan>? Amount(string? printed, int line, int column) => printed is null ? null : new(
        new Yuan(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture)), printed,
        new Place(line, column));
}
