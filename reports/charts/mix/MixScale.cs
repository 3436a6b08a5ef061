using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>Which of the five steps of the heat map a number falls into; the same for every chart.</summary>
internal static class MixScale
{
    private static readonly decimal[] Ends = [0, 2, 4, 8];

    /// <summary>0 for none, 1 up to two, 2 up to four, 3 up to eight, 4 beyond.</summary>
    public static int StepOf(decimal value)
    {
        // As printed, so that no two cells with the same number differ in colour; next to nothing is not nothing.
        var printed = value is > 0 and < 0.05m ? value : Math.Round(value, 1, MidpointRounding.AwayFromZero);
        var step = 0;
        while (step < Ends.Length && printed > Ends[step]) step++;
        return step;
    }

    public static Color ColorOf(decimal value) => Palette.Heat[StepOf(value)];

    /// <summary>White on the dark steps.</summary>
    public static Color InkOn(decimal value) => StepOf(value) switch
    {
        0 => Palette.Axis,
        < 3 => Palette.Text,
        _ => Palette.Paper,
    };

    /// <param name="isMean">Cells hold means, which lie between the whole numbers.</param>
    public static IEnumerable<Legend.Item> Legend(bool isMean)
    {
        string[] texts = isMean
            ? ["未设", "2 项以下", "2–4 项", "4–8 项", "8 项以上"] : ["未设", "1–2 项", "3–4 项", "5–8 项", "9 项及以上"];
        return texts.Select((text, step) => new Legend.Item(text, Palette.Heat[step]));
    }
}
