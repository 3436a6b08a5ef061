using PerfEtl.Reports.Drawing;
using ScottPlot;
using SkiaSharp;
using FontWeight = PerfEtl.Reports.Drawing.FontWeight;

namespace PerfEtl.Reports.Charts.Plot;

/// <summary>Gives ScottPlot our font file; without it, it takes whatever the machine has, or draws no text at
/// all.</summary>
internal sealed class PlotFont(FontSet fonts) : IFontResolver
{
    /// <summary>What ScottPlot asks for.</summary>
    public const string Name = "PerfEtl Noto Sans SC";

    private static readonly Lock Inserting = new();
    private static bool isInserted;

    /// <summary>Makes the font known, once.</summary>
    /// <exception cref="BadFontException">The font file is missing or damaged.</exception>
    public static void Use(FontSet fonts)
    {
        _ = fonts.Font(FontWeight.Regular);
        lock (Inserting)
        {
            if (isInserted) return;
            Fonts.FontResolvers.Insert(0, new PlotFont(fonts));
            isInserted = true;
        }
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? fonts.Font(bold ? FontWeight.Bold : FontWeight.Regular).Typeface : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(
        string fontName, ScottPlot.FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= ScottPlot.FontWeight.SemiBold, slant != FontSlant.Upright);
}
