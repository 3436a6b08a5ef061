using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>Which of the five steps of the heat map a number falls into; the same for every chart.</summary>
internal static class MixScale
{
    private static readonly int[] Ends = [0, 2, 4, 8];

    /// <summary>0 for none, 1 up to two, 2 up to four, 3 up to eight, 4 beyond.</summary>
    public static int StepOf(int value)
    {
        var step = 0;
        while (step < Ends.Length && value > Ends[step]) step++;
        return step;
    }

    public static Color ColorOf(int value) => Palette.Heat[StepOf(value)];

    /// <summary>White on the dark steps.</summary>
    public static Color InkOn(int value) => StepOf(value) switch
    {
        0 => Palette.Axis,
        < 3 => Palette.Text,
        _ => Palette.Paper,
    };

    /// <summary>The colour of a share in percent: 0, below 25, below 75, below 100, all.</summary>
    public static Color ColorOfShare(int percent) => Palette.Coverage[StepOfShare(percent)];

    /// <summary>White on the darkest.</summary>
    public static Color InkOnShare(int percent) => percent == 0 ? Palette.Paper : Palette.Text;

    /// <param name="isShare">Cells hold shares.</param>
    public static IEnumerable<Legend.Item> Legend(bool isShare)
    {
        string[] texts = isShare
            ? ["0：没有项目设置", "25 以下", "25–74", "75–99", "100：每个项目都有"]
            : ["未设", "1–2 项", "3–4 项", "5–8 项", "9 项及以上"];
        return texts.Select((text, step) =>
            new Legend.Item(text, isShare ? Palette.Coverage[step] : Palette.Heat[step]));
    }

    private static int StepOfShare(int percent) => percent switch { 0 => 0, < 25 => 1, < 75 => 2, < 100 => 3, _ => 4 };
}
