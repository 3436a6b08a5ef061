namespace PerfEtl.Pipeline.Plan;

/// <summary>One cell of a revised form that would change.</summary>
internal sealed record PlannedChange
{
    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>What kind of change: <c>money_changed</c>, <c>target_lowered</c>, <c>indicator_renamed</c> …</summary>
    public required string ChangeKind { get; init; }

    /// <summary>The field or funding line.</summary>
    public required string Field { get; init; }

    /// <summary>The row of the indicator table; null elsewhere.</summary>
    public int? RowNo { get; init; }

    /// <summary>What stands there now; null if blank.</summary>
    public string? PrintedBefore { get; init; }

    /// <summary>What would stand there; null if blank.</summary>
    public string? PrintedAfter { get; init; }

    /// <summary>The money moved, in yuan; null where no money changed.</summary>
    public decimal? DeltaCny { get; init; }

    /// <summary>One sentence in Chinese.</summary>
    public required string Message { get; init; }
}
