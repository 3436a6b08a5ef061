namespace PerfEtl.Tests.Check;

/// <summary>One form of <c>golden/declarations-2022.json</c>; amounts in yuan.</summary>
internal sealed record GoldenForm(
    int No, string Name, int Year, string Category, string Department, string Unit, DateOnly Start, DateOnly End,
    decimal Total, decimal Fiscal, decimal Annual, string? Overall, string AnnualGoal, IReadOnlyList<GoldenRow> Rows);
