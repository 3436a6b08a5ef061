using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Which funding lines the layouts print.</summary>
internal static class FundingLines
{
    /// <summary>The left half, then the right half.</summary>
    public static IReadOnlyList<string> Shanghai { get; } =
    [
        Funding.ProjectTotal, Funding.ProjectFiscal, Funding.ProjectOther,
        Funding.AnnualTotal, Funding.AnnualAppropriation, Funding.AnnualCarriedOver, Funding.AnnualOther,
    ];

    /// <summary>Only the year's money, in 万元.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        [Funding.AnnualTotal, Funding.AnnualAppropriation, Funding.AnnualOther];
}
