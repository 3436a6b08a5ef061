namespace PerfEtl.Pipeline.Plan;

/// <summary>A form that a load would bring in, change or close.</summary>
internal sealed record PlannedForm
{
    /// <summary><c>new</c>, <c>revised</c>, <c>returned</c> or <c>withdrawn</c>.</summary>
    public required string Change { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The file it comes from.</summary>
    public required string DocumentName { get; init; }

    /// <summary>项目资金总额 in force now, in yuan; null if blank or not in force.</summary>
    public decimal? TotalBeforeCny { get; init; }

    /// <summary>项目资金总额 after the load, in yuan; null if blank or no longer in force.</summary>
    public decimal? TotalAfterCny { get; init; }

    /// <summary>年度资金申请总额 in force now, in yuan.</summary>
    public decimal? AnnualBeforeCny { get; init; }

    /// <summary>年度资金申请总额 after the load, in yuan.</summary>
    public decimal? AnnualAfterCny { get; init; }

    /// <summary>The difference of the totals; a blank counts as nothing.</summary>
    public decimal TotalDeltaCny => (TotalAfterCny ?? 0) - (TotalBeforeCny ?? 0);

    /// <summary>The difference of the annual amounts; a blank counts as nothing.</summary>
    public decimal AnnualDeltaCny => (AnnualAfterCny ?? 0) - (AnnualBeforeCny ?? 0);
}
