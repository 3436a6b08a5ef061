using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>The few ways text looks on a report's pages; sizes in points.</summary>
internal static class ReportStyles
{
    public const double BodyLine = 16;
    public const double SmallLine = 13;

    public static readonly TextStyle Title = new(26, FontWeight.Bold, Palette.Text);
    public static readonly TextStyle Owner = new(11, FontWeight.Bold, Palette.Leading);
    public static readonly TextStyle Heading = new(14, FontWeight.Bold, Palette.Heading);
    public static readonly TextStyle Subheading = new(10.5, FontWeight.Bold, Palette.Heading);
    public static readonly TextStyle Body = new(9.5, FontWeight.Regular, Palette.Text);
    public static readonly TextStyle Faint = new(9.5, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Small = new(8, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Head = new(8.5, FontWeight.Bold, Palette.Text);
    public static readonly TextStyle Cell = new(8.7, FontWeight.Regular, Palette.Text);
    public static readonly TextStyle Strong = new(8.7, FontWeight.Bold, Palette.Text);
    public static readonly TextStyle Group = new(8.7, FontWeight.Bold, Palette.Heading);
    public static readonly TextStyle Pale = new(8.7, FontWeight.Regular, Palette.Secondary);
    public static readonly TextStyle Alarm = new(8.7, FontWeight.Regular, Palette.Error);
    public static readonly TextStyle Warning = new(8.7, FontWeight.Regular, Palette.Warning);
}
