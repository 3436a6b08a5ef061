using System.Text.Json;

namespace PerfEtl.Tests.Golden;

/// <summary>The hand-made truth of the 20 forms of 2022 (<c>gold-2022.json</c>).</summary>
internal sealed record GoldForm(
    int Seq, string ProjectName, int FiscalYear, string ProjectCategory, string Department, string ImplementingUnit,
    string StartDate, string EndDate, GoldFunding Funding, string? OverallGoal, string? AnnualGoal,
    IReadOnlyList<GoldIndicator> Indicators)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>All 20, in the order of the file.</summary>
    public static IReadOnlyList<GoldForm> All { get; } =
        JsonSerializer.Deserialize<List<GoldForm>>(File.ReadAllText(Repository.Golden("gold-2022.json")), Options)!;
}

internal sealed record GoldFunding(
    decimal? Total, decimal? AnnualRequest, decimal? Fiscal, decimal? CurrentYearAppropriation, decimal? Carryover, decimal? Other);

internal sealed record GoldIndicator(
    int Row, string Level1, string Level2, string Name, string? TargetRaw, GoldTarget Target, string Placement, int Line);

internal sealed record GoldTarget(
    string Kind, string? Comparator, decimal? Value, decimal? Low, decimal? High, string? Unit, string? Per, string? Text)
{
    /// <summary>Low and high as the warehouse holds them: one bound for ≥ and ≤, both for = and ≈.</summary>
    public (decimal? Low, decimal? High) Bounds => Comparator switch
    {
        "=" or "≈" => (Value, Value),
        ">=" or ">" => (Value, null),
        "<=" or "<" => (null, Value),
        _ => (Low, High),
    };
}
