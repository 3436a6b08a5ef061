using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>The few ways text looks in charts; sizes in points.</summary>
internal static class ChartStyles
{
    /// <summary>Between the edge of a chart and everything in it.</summary>
    public const double Margin = 28;

    public static readonly TextStyle Topic = new(9.5, FontWeight.Bold, Palette.Leading);
    public static readonly TextStyle Headline = new(18, FontWeight.Bold, Palette.Heading);
    public static readonly TextStyle Explanation = new(9.5, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Label = new(9.5, FontWeight.Regular, Palette.Text);
    public static readonly TextStyle Total = new(9.5, FontWeight.Bold, Palette.Text);
    public static readonly TextStyle Faint = new(9.5, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Alarm = new(9.5, FontWeight.Regular, Palette.Error);
    public static readonly TextStyle Increase = new(9.5, FontWeight.Regular, Palette.Leading);
    public static readonly TextStyle Warning = new(9.5, FontWeight.Regular, Palette.Warning);
    public static readonly TextStyle Focus = new(9.5, FontWeight.Bold, Palette.Leading);
    public static readonly TextStyle Heading = new(8.7, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Footer = new(8, FontWeight.Regular, Palette.Secondary);

    /// <summary>The height of a line in labels of several lines, tighter than in paragraphs.</summary>
    public const double LabelLine = 13;
}
