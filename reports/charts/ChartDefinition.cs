using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>A chart of the catalog and how it is drawn.</summary>
internal sealed record ChartDefinition(
    string Name, string Title, string Description, string[] Parameters, Func<ChartRequest, Picture> Draw)
{
    public ChartEntry Entry => new(Name, Title, Description, Parameters);
}
