using System.Globalization;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The samples of a folder with what must be read from each.</summary>
internal static class SampleTruth
{
    private const string GoldPrefix = "gold-";

    private static readonly Lazy<IReadOnlyList<Sample>> Kept = new(InFolder);

    private static readonly Dictionary<string, PrintableForm> Gold =
        GoldForm.All.ToDictionary(gold => GoldId(gold.Seq), PrintableForm.Of);

    /// <summary>Where the kept samples are: beside the test program, copied by the build.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "samples");

    /// <summary>The samples kept with the tests.</summary>
    public static IReadOnlyList<Sample> All => Kept.Value;

    /// <summary>The samples of any folder that the <c>samples</c> command filled.</summary>
    public static IReadOnlyList<Sample> In(string folder)
    {
        var truth = TruthFile.In(folder);
        return [.. truth.Samples.Select(entry => new Sample(
            Path.Combine(folder, entry.File), entry.Producer, entry.Style, entry.Verdict, entry.Pages,
            [.. entry.Forms.Select(form => new SampleForm(
                Gold.GetValueOrDefault(form.Form) ?? truth.Forms[form.Form], form.Page, form.IndicatorPages))]))];
    }

    /// <summary>The id of a real form of 2022 that is printed as it is: <c>gold-07</c>.</summary>
    public static string GoldId(int number) => GoldPrefix + number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Whether this is the id of a real form of 2022, which no truth file repeats.</summary>
    public static bool IsGold(string id) => Gold.ContainsKey(id);

    private static IReadOnlyList<Sample> InFolder() => In(Folder);
}
