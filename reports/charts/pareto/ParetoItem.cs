using PerfEtl.Reports.Charts.Funding;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>One project in the order of amounts.</summary>
/// <param name="Row">The declaration.</param>
/// <param name="Label">What the project is called.</param>
/// <param name="Cny">Its 项目资金总额 in yuan.</param>
/// <param name="RunningCny">The sum up to and with it.</param>
internal sealed record ParetoItem(FundingRow Row, string Label, decimal Cny, decimal RunningCny);
