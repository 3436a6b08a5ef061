using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>One horizontal strip of the funding chart.</summary>
internal sealed record FundingLine(double Top, double Height, TextBlock Label)
{
    public double Bottom => Top + Height;

    public double Middle => Top + Height / 2;
}
