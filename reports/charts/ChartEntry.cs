namespace PerfEtl.Reports.Charts;

/// <summary>One chart of the catalog.</summary>
/// <param name="Name">What commands and files call it: <c>funding-structure</c>.</param>
/// <param name="Title">What readers call it: 资金来源构成.</param>
/// <param name="Description">What it answers, in one line.</param>
/// <param name="Parameters">The options it heeds: <c>--department</c>.</param>
public sealed record ChartEntry(string Name, string Title, string Description, IReadOnlyList<string> Parameters);
