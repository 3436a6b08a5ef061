using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Table;

/// <summary>Where one row of a chart stands.</summary>
internal sealed record TableLine(TableRow Row, double Top, double Height, TextBlock Label)
{
    public double Bottom => Top + Height;

    public double Middle => Top + Height / 2;
}
