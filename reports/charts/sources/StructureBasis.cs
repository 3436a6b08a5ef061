namespace PerfEtl.Reports.Charts.Sources;

/// <summary>One of the two sums of a form: the project's money or the year's.</summary>
/// <param name="Total">What the parts should add up to: 项目资金总额.</param>
/// <param name="Parts">财政资金, 其他资金.</param>
/// <param name="DataNames">What programs call the total and the parts: <c>total-cny</c>.</param>
/// <param name="TotalOf">The total of a declaration in yuan; null when blank.</param>
/// <param name="PartsOf">The parts in the order of their names.</param>
internal sealed record StructureBasis(
    string Total, string[] Parts, string[] DataNames,
    Func<StructureRow, decimal?> TotalOf, Func<StructureRow, decimal?[]> PartsOf)
{
    public static StructureBasis Project { get; } = new(
        "项目资金总额", ["财政资金", "其他资金"], ["total-cny", "fiscal-cny", "other-cny"],
        row => row.TotalCny, row => [row.FiscalCny, row.OtherCny]);

    public static StructureBasis Annual { get; } = new(
        "年度资金申请总额", ["当年财政拨款", "上年结转资金", "其他资金"],
        ["annual-request-cny", "appropriation-cny", "carried-over-cny", "annual-other-cny"],
        row => row.AnnualRequestCny, row => [row.AppropriationCny, row.CarriedOverCny, row.AnnualOtherCny]);

    /// <summary>项目资金总额＝财政资金＋其他资金.</summary>
    public string Equation => $"{Total}＝{string.Join("＋", Parts)}";
}
