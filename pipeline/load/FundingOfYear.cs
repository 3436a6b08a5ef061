namespace PerfEtl.Pipeline.Load;

/// <summary>What the declarations in force of one fiscal year ask for.</summary>
/// <remarks>
/// Years are never added up: a project that runs on declares its total again every year. Nor are project amounts added
/// to annual ones, which are a part of them. Amounts are in yuan, null if no form of the year fills the cell.
/// </remarks>
internal sealed record FundingOfYear
{
    /// <summary>The fiscal year: 2022.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Its declarations in force.</summary>
    public required long Declarations { get; init; }

    /// <summary>Sum of 项目资金总额.</summary>
    public required decimal? TotalCny { get; init; }

    /// <summary>Sum of 年度资金申请总额.</summary>
    public required decimal? AnnualRequestCny { get; init; }

    /// <summary>Sum of 财政资金.</summary>
    public required decimal? FiscalCny { get; init; }
}
